package io.plumbline.labeling.tasktype.polyline;

import io.plumbline.labeling.tasktype.BuiltInTemplate;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.drawing.DrawingTask;

/** The task type of lines. */
public final class Polylines {

  private Polylines() {}

  /** Workers draw along lines. */
  public static TaskType drawn() {
    return new DrawingTask<>(
        "Polyline",
        new PolylineForm(),
        BuiltInTemplate.of(Polylines.class, "polyline.liquid.html"));
  }
}
