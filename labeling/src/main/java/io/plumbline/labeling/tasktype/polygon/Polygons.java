package io.plumbline.labeling.tasktype.polygon;

import io.plumbline.labeling.tasktype.BuiltInTemplate;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.drawing.DrawingTask;

/** The task type of polygons. */
public final class Polygons {

  private Polygons() {}

  /** Workers outline objects, corner by corner. */
  public static TaskType drawn() {
    return new DrawingTask<>(
        "Polygon", new PolygonForm(), BuiltInTemplate.of(Polygons.class, "polygon.liquid.html"));
  }
}
