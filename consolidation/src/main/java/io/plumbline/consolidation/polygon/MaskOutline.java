package io.plumbline.consolidation.polygon;

import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.shape.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a mask's largest part: along the edges of its pixels, the inside to the right of
 * the way. Parts that touch in a corner only are apart. Holes are left out.
 */
final class MaskOutline {
  /** Right, down, left, up. */
  private static final int[] DX = {1, 0, -1, 0};

  private static final int[] DY = {0, 1, 0, -1};

  private final boolean[][] inside;
  private final int width;
  private final int height;

  /** Per corner of pixels and direction, whether an edge starts there that was not walked yet. */
  private final boolean[][][] open;

  private MaskOutline(LabelMask mask) {
    width = mask.width();
    height = mask.height();
    inside = new boolean[height][width];
    int at = 0;
    for (int run = 0; run < mask.runs(); run++) {
      for (; at < mask.end(run); at++) {
        inside[at / width][at % width] = mask.label(run) != 0;
      }
    }
    open = new boolean[height + 1][width + 1][DX.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (inside[y][x]) {
          open[y][x][0] = !in(x, y - 1);
          open[y][x + 1][1] = !in(x + 1, y);
          open[y + 1][x + 1][2] = !in(x, y + 1);
          open[y + 1][x][3] = !in(x - 1, y);
        }
      }
    }
  }

  /** Its corners, in pixels; empty if no pixel is labelled. */
  static List<Point> ofLargestPart(LabelMask mask) {
    MaskOutline outline = new MaskOutline(mask);
    List<Point> best = new ArrayList<>();
    double most = 0;
    for (int y = 0; y <= outline.height; y++) {
      for (int x = 0; x <= outline.width; x++) {
        for (int direction = 0; direction < DX.length; direction++) {
          if (outline.open[y][x][direction]) {
            List<Point> ring = outline.walk(x, y, direction);
            double area = signedArea(ring);
            if (area > most) {
              most = area;
              best = ring;
            }
          }
        }
      }
    }
    return best;
  }

  private List<Point> walk(int startX, int startY, int startDirection) {
    List<Point> ring = new ArrayList<>();
    int x = startX;
    int y = startY;
    int direction = startDirection;
    int before = -1;
    do {
      if (direction != before) {
        ring.add(new Point(x, y));
      }
      open[y][x][direction] = false;
      x += DX[direction];
      y += DY[direction];
      before = direction;
      direction = next(x, y, direction);
    } while (direction >= 0);
    return ring;
  }

  /** To the right first, which keeps parts apart that touch in a corner. */
  private int next(int x, int y, int direction) {
    for (int turn : new int[] {1, 0, 3}) {
      int candidate = (direction + turn) % DX.length;
      if (open[y][x][candidate]) {
        return candidate;
      }
    }
    return -1;
  }

  private boolean in(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && inside[y][x];
  }

  /** Positive for outer outlines as they are walked here. */
  private static double signedArea(List<Point> ring) {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point a = ring.get(i);
      Point b = ring.get((i + 1) % ring.size());
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return twice / 2;
  }
}
