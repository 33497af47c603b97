package io.plumbline.server.portal.segment;

import io.plumbline.segmentation.PixelArea;
import io.plumbline.segmentation.Prompt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker points at an object: a box or four points, in pixels of the upright image.
 *
 * @param image the address that the page has the image from
 */
record SegmentRequest(@Nullable String image, @Nullable Box box, @Nullable List<Point> points) {

  /** A box by its edges; the right and the lower one do not belong to it. */
  record Box(int left, int top, int right, int bottom) {}

  /** A pixel. */
  record Point(int x, int y) {}

  /**
   * The same for those who find it.
   *
   * @throws IllegalArgumentException if it is neither a box nor four points
   */
  Prompt prompt() {
    if ((box == null) == (points == null)) {
      throw new IllegalArgumentException("give either a box or four points");
    }
    if (box != null) {
      int width = Math.subtractExact(box.right(), box.left());
      int height = Math.subtractExact(box.bottom(), box.top());
      return new Prompt.Box(new PixelArea(box.left(), box.top(), width, height));
    }
    return new Prompt.ExtremePoints(
        points.stream().map(point -> new Prompt.Pixel(point.x(), point.y())).toList());
  }
}
