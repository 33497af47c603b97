package io.plumbline.consolidation.mask;

import io.plumbline.consolidation.arithmetic.ExactSum;
import io.plumbline.consolidation.arithmetic.SortedSum;
import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import java.util.Arrays;
import java.util.List;

/**
 * What each worker says of a pixel given its true label, and how frequent labels are in each image,
 * by expectation maximization with Dirichlet priors (modes).
 *
 * <p>Background counts as far as the box around all labels of the image: how much of it there is
 * beyond depends on where the image was cut. The true label of a pixel is one that some mask gives
 * it. Pieces of the image in which no mask changes count as often as they have pixels, so a round
 * takes runs × masks × labels that meet in a pixel, and memory is labels² per worker.
 *
 * <p>Sums are of whole numbers, so they have no order. Not safe for threads while it learns.
 */
final class PixelConfusion {
  /** Labels, 0 included. */
  static final int MOST_LABELS = 32;

  private static final int MOST_ROUNDS = 100;

  /** In units of the logarithm of the posterior, per pixel: less is no progress. */
  private static final double PROGRESS = 1e-7;

  /** What the prior of a worker counts, against the pixels of an image of mean size. */
  private static final double PRIOR_SHARE = 0.01;

  /** The probability of the true label that is expected of a worker. */
  private static final double PRIOR_RIGHT = 0.8;

  private static final double PART_OF_PIXEL = 1L << 20;
  private static final double PART_OF_LOGARITHM = 1L << 40;

  private final List<List<WorkerMask>> byImage;

  /** Per image, the pixels of its {@link LabelledBox} that no mask gives a label. */
  private final long[] empty;

  private final int labels;
  private final long pixels;
  private final double strength;

  /** Per worker and true label × labels + said label. */
  private final double[][] probability;

  private final long[][] logProbability;

  /** Per image and label; 0 for labels that it does not have. */
  private final double[][] frequency;

  private final long[][] logFrequency;
  private boolean votes = true;

  /**
   * Knows nothing at first.
   *
   * @param workers number of workers
   * @param byImage per image its masks
   */
  PixelConfusion(int workers, List<List<WorkerMask>> byImage) {
    this.byImage = byImage;
    int highest = 0;
    for (List<WorkerMask> masks : byImage) {
      for (WorkerMask one : masks) {
        highest = Math.max(highest, one.mask().highestLabel());
      }
    }
    if (highest >= MOST_LABELS) {
      throw new IllegalArgumentException(
          "masks with label %d; confusion of pixels is learned for labels 0 to %d, the default"
                  .formatted(highest, MOST_LABELS - 1)
              + " method takes any number");
    }
    this.labels = highest + 1;
    this.probability = new double[workers][labels * labels];
    this.logProbability = new long[workers][labels * labels];
    this.frequency = new double[byImage.size()][labels];
    this.logFrequency = new long[byImage.size()][labels];
    this.empty = new long[byImage.size()];
    long counted = 0;
    for (int image = 0; image < empty.length; image++) {
      LabelledBox box = LabelledBox.of(masks(image));
      empty[image] = box.area() - box.labelled();
      counted += box.area();
    }
    this.pixels = counted;
    this.strength = Math.max(1, PRIOR_SHARE * counted / Math.max(1, byImage.size()));
  }

  /** Learns until nothing is gained any more, at most {@value #MOST_ROUNDS} rounds. */
  void fit() {
    round();
    double before = Double.NEGATIVE_INFINITY;
    for (int round = 1; round < MOST_ROUNDS; round++) {
      double now = round();
      if (now - before <= PROGRESS * pixels) {
        return;
      }
      before = now;
    }
  }

  /**
   * One round. The first one takes the shares of the votes for the posteriors.
   *
   * @return the logarithm of the posterior density of what was known before this round, up to a
   *     constant; never less than that of the round before, but for the first round's, which means
   *     nothing
   */
  double round() {
    ExactSum[][] said = new ExactSum[probability.length][];
    for (int worker = 0; worker < said.length; worker++) {
      said[worker] = sums(labels * labels);
    }
    ExactSum total = new ExactSum(PART_OF_PIXEL);
    ExactSum[][] seen = new ExactSum[byImage.size()][];
    double[] posterior = new double[labels];
    int[] present = new int[byImage.size()];
    for (int image = 0; image < seen.length; image++) {
      seen[image] = sums(labels);
      List<WorkerMask> masks = byImage.get(image);
      MaskOverlay overlay = new MaskOverlay(masks(image));
      if (empty[image] > 0) {
        present[image] = 1;
        total.add(Math.round(empty[image] * emptyLikelihood(image) * PART_OF_PIXEL));
        long all = empty[image] * (long) PART_OF_PIXEL;
        seen[image][0].add(all);
        masks.forEach(one -> said[one.worker()][0].add(all));
      }
      while (overlay.next()) {
        if (overlay.named() == 1) {
          continue;
        }
        present[image] |= overlay.named();
        int length = overlay.end() - overlay.start();
        double log = posterior(image, overlay, posterior);
        total.add(Math.round(length * log * PART_OF_PIXEL));
        for (int left = overlay.named(); left != 0; left &= left - 1) {
          int label = Integer.numberOfTrailingZeros(left);
          long part = Math.round(length * posterior[label] * PART_OF_PIXEL);
          seen[image][label].add(part);
          for (int i = 0; i < masks.size(); i++) {
            said[masks.get(i).worker()][label * labels + overlay.said()[i]].add(part);
          }
        }
      }
    }
    double objective = total.toDouble() + (votes ? 0 : logPrior(present));
    learn(said, seen, present);
    votes = false;
    return objective;
  }

  /** What is known of the pixels of an image. */
  PixelEvidence evidence(int image) {
    return (said, label) -> score(image, said, label) / PART_OF_LOGARITHM;
  }

  /**
   * How much each mask of an image tells of a pixel's label: the mutual information of what the
   * worker says and what is true.
   *
   * @return per mask its share; equal ones if none tells anything
   */
  double[] information(int image) {
    List<WorkerMask> masks = byImage.get(image);
    double[] told = new double[masks.size()];
    SortedSum sum = new SortedSum();
    for (int i = 0; i < told.length; i++) {
      told[i] = information(frequency[image], probability[masks.get(i).worker()]);
      sum.add(told[i]);
    }
    double all = sum.take();
    for (int i = 0; i < told.length; i++) {
      told[i] = all > 0 ? told[i] / all : 1.0 / told.length;
    }
    return told;
  }

  private double information(double[] frequent, double[] confusion) {
    SortedSum sum = new SortedSum();
    SortedSum share = new SortedSum();
    for (int said = 0; said < labels; said++) {
      for (int label = 0; label < labels; label++) {
        share.add(frequent[label] * confusion[label * labels + said]);
      }
      double often = share.take();
      for (int label = 0; label < labels; label++) {
        double both = frequent[label] * confusion[label * labels + said];
        sum.add(both > 0 ? both * StrictMath.log(confusion[label * labels + said] / often) : 0);
      }
    }
    return Math.max(0, sum.take());
  }

  private List<LabelMask> masks(int image) {
    return byImage.get(image).stream().map(WorkerMask::mask).toList();
  }

  /** The logarithm of the probability that a pixel is background and all say so. */
  private double emptyLikelihood(int image) {
    return votes ? 0 : score(image, new int[byImage.get(image).size()], 0) / PART_OF_LOGARITHM;
  }

  private long score(int image, int[] said, int label) {
    List<WorkerMask> masks = byImage.get(image);
    long score = logFrequency[image][label];
    for (int i = 0; i < said.length; i++) {
      score += logProbability[masks.get(i).worker()][label * labels + said[i]];
    }
    return score;
  }

  /** Sets the posterior of the labels that are named; returns the logarithm of their sum. */
  private double posterior(int image, MaskOverlay overlay, double[] posterior) {
    int[] said = overlay.said();
    if (votes) {
      Arrays.fill(posterior, 0);
      for (int label : said) {
        posterior[label] += 1;
      }
      for (int label = 0; label < labels; label++) {
        posterior[label] /= said.length;
      }
      return 0;
    }
    long most = Long.MIN_VALUE;
    long[] score = new long[labels];
    for (int left = overlay.named(); left != 0; left &= left - 1) {
      int label = Integer.numberOfTrailingZeros(left);
      score[label] = score(image, said, label);
      most = Math.max(most, score[label]);
    }
    double[] terms = new double[Integer.bitCount(overlay.named())];
    int term = 0;
    for (int left = overlay.named(); left != 0; left &= left - 1) {
      int label = Integer.numberOfTrailingZeros(left);
      posterior[label] = StrictMath.exp((score[label] - most) / PART_OF_LOGARITHM);
      terms[term++] = posterior[label];
    }
    Arrays.sort(terms);
    double sum = 0;
    for (double one : terms) {
      sum += one;
    }
    for (int left = overlay.named(); left != 0; left &= left - 1) {
      posterior[Integer.numberOfTrailingZeros(left)] /= sum;
    }
    return most / PART_OF_LOGARITHM + StrictMath.log(sum);
  }

  private void learn(ExactSum[][] said, ExactSum[][] seen, int[] present) {
    for (int worker = 0; worker < said.length; worker++) {
      for (int label = 0; label < labels; label++) {
        int from = label * labels;
        ExactSum row = new ExactSum(PART_OF_PIXEL);
        for (int other = 0; other < labels; other++) {
          row.add(said[worker][from + other]);
        }
        double all = row.toDouble() + strength;
        for (int other = 0; other < labels; other++) {
          double count = said[worker][from + other].toDouble() + expected(label, other);
          probability[worker][from + other] = count / all;
          logProbability[worker][from + other] = logarithm(count / all);
        }
      }
    }
    for (int image = 0; image < seen.length; image++) {
      int named = Integer.bitCount(present[image]);
      ExactSum sum = new ExactSum(PART_OF_PIXEL);
      for (int label = 0; label < labels; label++) {
        sum.add(seen[image][label]);
      }
      for (int left = present[image]; left != 0; left &= left - 1) {
        int label = Integer.numberOfTrailingZeros(left);
        double share =
            (seen[image][label].toDouble() + strength / named) / (sum.toDouble() + strength);
        frequency[image][label] = share;
        logFrequency[image][label] = logarithm(share);
      }
    }
  }

  /** The pixels that the prior counts. */
  private double expected(int label, int said) {
    if (labels == 1) {
      return strength;
    }
    return strength * (label == said ? PRIOR_RIGHT : (1 - PRIOR_RIGHT) / (labels - 1));
  }

  private double logPrior(int[] present) {
    SortedSum sum = new SortedSum();
    for (long[] worker : logProbability) {
      for (int label = 0; label < labels; label++) {
        for (int said = 0; said < labels; said++) {
          sum.add(expected(label, said) * worker[label * labels + said] / PART_OF_LOGARITHM);
        }
      }
    }
    for (int image = 0; image < present.length; image++) {
      for (int left = present[image]; left != 0; left &= left - 1) {
        long log = logFrequency[image][Integer.numberOfTrailingZeros(left)];
        sum.add(strength / Integer.bitCount(present[image]) * log / PART_OF_LOGARITHM);
      }
    }
    return sum.take();
  }

  private static long logarithm(double share) {
    return Math.round(StrictMath.log(share) * PART_OF_LOGARITHM);
  }

  private static ExactSum[] sums(int count) {
    ExactSum[] sums = new ExactSum[count];
    Arrays.setAll(sums, i -> new ExactSum(PART_OF_PIXEL));
    return sums;
  }
}
