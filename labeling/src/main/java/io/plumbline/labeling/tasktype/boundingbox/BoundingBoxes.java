package io.plumbline.labeling.tasktype.boundingbox;

import io.plumbline.labeling.tasktype.BuiltInTemplate;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.drawing.DrawingAdjustment;
import io.plumbline.labeling.tasktype.drawing.DrawingTask;

/** The task types of bounding boxes. */
public final class BoundingBoxes {

  private BoundingBoxes() {}

  /** Workers draw boxes. */
  public static TaskType drawn() {
    return new DrawingTask<>(
        "BoundingBox",
        new BoxForm(),
        BuiltInTemplate.of(BoundingBoxes.class, "bounding-box.liquid.html"));
  }

  /** Workers mend the boxes that an image has. */
  public static TaskType adjusted() {
    return new DrawingAdjustment<>(
        "AdjustmentBoundingBox",
        new BoxForm(),
        BuiltInTemplate.of(BoundingBoxes.class, "bounding-box-adjustment.liquid.html"));
  }
}
