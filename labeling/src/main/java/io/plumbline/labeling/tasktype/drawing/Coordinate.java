package io.plumbline.labeling.tasktype.drawing;

import tools.jackson.databind.JsonNode;

/** Numbers of shapes, as they stand in answers that anybody may have written. */
public final class Coordinate {

  /** A page that rounds its numbers may be off by so much. */
  private static final double SLACK = 1;

  private Coordinate() {}

  /**
   * A finite number.
   *
   * @throws ShapeProblem when there is none of that name
   */
  public static double number(JsonNode node, String name) throws ShapeProblem {
    JsonNode value = node.path(name);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw new ShapeProblem("\"" + name + "\" is not a number");
    }
    return value.doubleValue();
  }

  /**
   * The number within the image.
   *
   * @param name what to call it in the message
   * @param limit the image's width or height
   * @throws ShapeProblem when it is outside by more than a pixel
   */
  public static double within(double number, String name, int limit) throws ShapeProblem {
    if (number < -SLACK || number > limit + SLACK) {
      throw new ShapeProblem(
          "\"" + name + "\" lies outside the image, which ends at " + limit + " pixels");
    }
    return Math.max(0, Math.min(limit, number));
  }

  /** The nearest whole number from 0 to {@code limit}. */
  public static int whole(double number, int limit) {
    return (int) Math.max(0, Math.min(limit, Math.round(number)));
  }
}
