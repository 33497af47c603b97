package io.plumbline.benchmarks.consolidation.box;

import io.plumbline.consolidation.box.Box;
import io.plumbline.consolidation.shape.Assignment;
import java.util.List;
import java.util.Map;

/**
 * How well boxes match an expert's, over all images with truth.
 *
 * @param precision share of boxes that match one of the expert's, each at most one
 * @param recall share of the expert's that are matched
 * @param calibrationError expected calibration error of the confidences at this overlap, 15 bins
 */
record BoxScore(double precision, double recall, double calibrationError) {
  private static final int BINS = 15;

  /** A box and how sure the method is of it. */
  record Scored(Box box, double confidence) {}

  /**
   * Scores boxes.
   *
   * @param found per image id
   * @param truth per image id; other images do not count
   * @param least the intersection over union of a match
   */
  static BoxScore of(Map<String, List<Scored>> found, Map<String, List<Box>> truth, double least) {
    int matched = 0;
    int foundCount = 0;
    int truthCount = 0;
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    for (Map.Entry<String, List<Box>> image : truth.entrySet()) {
      List<Scored> boxes = found.getOrDefault(image.getKey(), List.of());
      List<Box> wanted = image.getValue();
      double[][] gain = new double[boxes.size()][wanted.size()];
      for (int i = 0; i < boxes.size(); i++) {
        for (int j = 0; j < wanted.size(); j++) {
          double overlap = boxes.get(i).box().overlap(wanted.get(j));
          // As many matches as possible first, then the best ones.
          gain[i][j] = overlap >= least ? 1 + 1e-3 * overlap : 0;
        }
      }
      int[] match = Assignment.mostGain(gain);
      for (int i = 0; i < boxes.size(); i++) {
        int bin = (int) Math.min(BINS - 1, boxes.get(i).confidence() * BINS);
        confidence[bin] += boxes.get(i).confidence();
        right[bin] += match[i] >= 0 ? 1 : 0;
        matched += match[i] >= 0 ? 1 : 0;
      }
      foundCount += boxes.size();
      truthCount += wanted.size();
    }
    double off = 0;
    for (int bin = 0; bin < BINS; bin++) {
      off += Math.abs(confidence[bin] - right[bin]);
    }
    return new BoxScore(
        matched / (double) Math.max(1, foundCount),
        matched / (double) Math.max(1, truthCount),
        off / Math.max(1, foundCount));
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
