package io.plumbline.consolidation.keypoint;

import io.plumbline.consolidation.shape.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of one object, in an order that means the same in all objects.
 *
 * @param points one per name; null where the worker did not give it
 * @param scale the object's size as a length, more than 0, such as the root of its area: errors are
 *     seen against it
 */
public record Keypoints(List<@Nullable Point> points, double scale) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no point, or the scale is not positive and finite
   */
  public Keypoints {
    points = Collections.unmodifiableList(new ArrayList<>(points));
    if (points.isEmpty()) {
      throw new IllegalArgumentException("an object needs at least one keypoint");
    }
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the scale is %s; it must be more than 0 and finite".formatted(scale));
    }
  }
}
