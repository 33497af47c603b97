package io.plumbline.consolidation.mask;

import java.util.Arrays;
import java.util.List;

/**
 * One mask of several by a weighted vote in each pixel, in which the pixels around vote, too.
 *
 * <p>Where all agree, it is what they say. A contested pixel takes the label with the most votes in
 * a square around it, which is small against the object ({@value #SMOOTHING} of the root of its
 * area, at most {@value #MOST_RADIUS} pixels to each side): outlines of a few straight lines are
 * rounded off where they disagree. Of labels with as many votes, a label wins against none, and a
 * lower one against a higher.
 *
 * <p>Works row by row. Memory beside the masks: labels × width × (4 × radius + 3) × 4 bytes, label
 * 0 included, that is at most 2.8 MB per label for 20 megapixels (5,500 × 3,650). Time: pixels ×
 * labels, plus runs. Votes are whole numbers of 2<sup>−18</sup>, so their sums have no order. Used
 * once; not safe for threads.
 */
public final class LabelVote {
  private static final int UNITS = 1 << 18;
  private static final double SMOOTHING = 0.008;
  private static final int MOST_RADIUS = 30;

  private final List<LabelMask> masks;
  private final int width;
  private final int height;
  private final int labels;
  private final int radius;
  private final int[] weight;
  private final int total;

  /** Per mask, the run that the next row to read begins in. */
  private final int[] cursor;

  /** Votes per label, row modulo window and column; then summed over 2 × radius + 1 columns. */
  private final int[][][] votes;

  private final int[][][] wide;
  private final int[][] square;

  private LabelVote(List<LabelMask> masks, double[] weights) {
    this.masks = masks;
    this.width = masks.get(0).width();
    this.height = masks.get(0).height();
    this.labels = 1 + masks.stream().mapToInt(LabelMask::highestLabel).max().orElse(0);
    this.weight = new int[weights.length];
    int sum = 0;
    double area = 0;
    for (int i = 0; i < weights.length; i++) {
      weight[i] = (int) Math.round(weights[i] * UNITS);
      sum += weight[i];
    }
    for (int i = 0; i < weights.length; i++) {
      area += sum == 0 ? 0 : (double) weight[i] * masks.get(i).area();
    }
    this.total = sum;
    this.radius = radius(sum == 0 ? 0 : area / sum);
    this.cursor = new int[masks.size()];
    int window = 2 * radius + 1;
    this.votes = new int[window][labels][width + 1];
    this.wide = new int[window][labels][width];
    this.square = new int[labels][width];
  }

  /**
   * Votes.
   *
   * @param masks at least one, all of one size
   * @param weights one per mask, not negative, with a sum of about 1
   */
  public static LabelMask of(List<LabelMask> masks, double[] weights) {
    if (masks.stream().allMatch(masks.get(0)::equals)) {
      return masks.get(0);
    }
    return new LabelVote(masks, weights).run();
  }

  private static int radius(double area) {
    // A square of 2 r + 1 pixels has a standard deviation of about (r + ½) / √3.
    double radius = SMOOTHING * StrictMath.sqrt(3 * area) - 0.5;
    return (int) Math.max(0, Math.min(MOST_RADIUS, Math.round(radius)));
  }

  private LabelMask run() {
    LabelMaskBuilder result = LabelMask.builder(width, height);
    int window = votes.length;
    for (int row = 0; row < height + radius; row++) {
      if (row >= window) {
        addTo(square, wide[row % window], -1);
      }
      if (row < height) {
        read(row, votes[row % window]);
        widen(votes[row % window], wide[row % window]);
        addTo(square, wide[row % window], 1);
      } else if (row >= window) {
        clear(wide[row % window]);
      }
      if (row >= radius) {
        decide(votes[(row - radius) % window], result);
      }
    }
    return result.build();
  }

  private void read(int row, int[][] into) {
    for (int[] label : into) {
      Arrays.fill(label, 0);
    }
    int from = row * width;
    int to = from + width;
    for (int i = 0; i < masks.size(); i++) {
      LabelMask mask = masks.get(i);
      int at = from;
      while (at < to) {
        int end = Math.min(to, mask.end(cursor[i]));
        int[] steps = into[mask.label(cursor[i])];
        steps[at - from] += weight[i];
        steps[end - from] -= weight[i];
        if (mask.end(cursor[i]) <= to) {
          cursor[i]++;
        }
        at = end;
      }
    }
    for (int[] label : into) {
      for (int x = 1; x < width; x++) {
        label[x] += label[x - 1];
      }
    }
  }

  private void widen(int[][] from, int[][] into) {
    for (int label = 0; label < labels; label++) {
      int sum = 0;
      for (int x = 0; x < Math.min(radius, width); x++) {
        sum += from[label][x];
      }
      for (int x = 0; x < width; x++) {
        sum += x + radius < width ? from[label][x + radius] : 0;
        sum -= x - radius - 1 >= 0 ? from[label][x - radius - 1] : 0;
        into[label][x] = sum;
      }
    }
  }

  private static void addTo(int[][] sums, int[][] terms, int sign) {
    for (int label = 0; label < sums.length; label++) {
      for (int x = 0; x < sums[label].length; x++) {
        sums[label][x] += sign * terms[label][x];
      }
    }
  }

  private static void clear(int[][] rows) {
    for (int[] row : rows) {
      Arrays.fill(row, 0);
    }
  }

  private void decide(int[][] row, LabelMaskBuilder result) {
    int run = 0;
    int current = 0;
    for (int x = 0; x < width; x++) {
      int best = labels - 1;
      for (int label = labels - 2; label >= 0; label--) {
        best = better(row, label, best, x) ? label : best;
      }
      if (best != current) {
        result.append(current, x - run);
        run = x;
        current = best;
      }
    }
    result.append(current, width - run);
  }

  private boolean better(int[][] row, int label, int best, int x) {
    if (row[label][x] == total || row[best][x] == total) {
      return row[label][x] == total;
    }
    int more = Integer.compare(square[label][x], square[best][x]);
    more = more != 0 ? more : Integer.compare(row[label][x], row[best][x]);
    return more > 0 || (more == 0 && label > 0);
  }
}
