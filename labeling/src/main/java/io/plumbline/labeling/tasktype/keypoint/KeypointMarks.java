package io.plumbline.labeling.tasktype.keypoint;

import io.plumbline.labeling.tasktype.BuiltInTemplate;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.drawing.DrawingTask;

/** The task type of keypoints. */
public final class KeypointMarks {

  private KeypointMarks() {}

  /** Workers mark points. */
  public static TaskType drawn() {
    return new DrawingTask<>(
        "Keypoint",
        new KeypointForm(),
        BuiltInTemplate.of(KeypointMarks.class, "keypoint.liquid.html"));
  }
}
