package io.plumbline.benchmarks.consolidation.mask;

import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.SemanticAnnotations;
import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The peer's method, written anew for comparison on the same masks: crowd-kit's segmentation RASA,
 * after J. Li and F. Fukumoto, 2019. A worker counts by log(1 / distance + 1), where the distance
 * is 1 − intersection over union with the result so far; ten rounds.
 */
final class ReliabilityAwareVote {
  private static final int ROUNDS = 10;
  private static final double LEAST_DISTANCE = 1e-6;

  List<LabelMask> fuse(SemanticAnnotations annotations) {
    List<List<LabelMask>> byImage = new ArrayList<>();
    annotations.images().forEach(id -> byImage.add(new ArrayList<>()));
    for (WorkerMask mask : annotations.masks()) {
      byImage.get(mask.image()).add(mask.mask());
    }
    return byImage.stream().map(ReliabilityAwareVote::one).toList();
  }

  private static LabelMask one(List<LabelMask> masks) {
    double[] weight = new double[masks.size()];
    Arrays.fill(weight, 1.0 / weight.length);
    LabelMask vote = vote(masks, weight);
    for (int round = 1; round < ROUNDS; round++) {
      double sum = 0;
      for (int i = 0; i < weight.length; i++) {
        double distance = 1 - masks.get(i).overlap(vote);
        weight[i] = Math.log(1 / (distance + LEAST_DISTANCE) + 1);
        sum += weight[i];
      }
      for (int i = 0; i < weight.length; i++) {
        weight[i] /= sum;
      }
      vote = vote(masks, weight);
    }
    return vote;
  }

  private static LabelMask vote(List<LabelMask> masks, double[] weight) {
    int width = masks.get(0).width();
    double[] votes = new double[width * masks.get(0).height()];
    for (int i = 0; i < weight.length; i++) {
      int at = 0;
      for (int run = 0; run < masks.get(i).runs(); run++) {
        for (; at < masks.get(i).end(run); at++) {
          votes[at] += masks.get(i).label(run) == 1 ? weight[i] : 0;
        }
      }
    }
    int[] labels = Arrays.stream(votes).mapToInt(vote -> vote >= 0.5 ? 1 : 0).toArray();
    return LabelMask.ofPixels(width, labels);
  }
}
