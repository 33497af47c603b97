package io.plumbline.consolidation.mask;

import io.plumbline.consolidation.shape.Point;
import io.plumbline.consolidation.shape.PolygonArea;
import java.util.List;

/** Polygons as masks: a pixel is inside if its centre is, by the even-odd rule. */
public final class PolygonMask {

  private PolygonMask() {}

  /**
   * Fills a polygon.
   *
   * @param polygon corners in pixels; pixel (0, 0) reaches from 0 to 1 both ways
   * @param width of the mask
   * @param height of the mask
   * @return label 1 inside, 0 outside
   */
  public static LabelMask fill(List<Point> polygon, int width, int height) {
    LabelMaskBuilder mask = LabelMask.builder(width, height);
    double[] xs = new double[polygon.size()];
    for (int row = 0; row < height; row++) {
      int count = PolygonArea.crossings(polygon, row + 0.5, xs);
      int at = 0;
      for (int i = 0; i + 1 < count; i += 2) {
        int from = Math.max(at, pixel(xs[i], width));
        int to = Math.max(from, pixel(xs[i + 1], width));
        mask.append(0, from - at).append(1, to - from);
        at = to;
      }
      mask.append(0, width - at);
    }
    return mask.build();
  }

  private static int pixel(double x, int width) {
    return (int) Math.max(0, Math.min(width, StrictMath.ceil(x - 0.5)));
  }
}
