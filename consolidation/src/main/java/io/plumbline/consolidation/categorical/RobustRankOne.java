package io.plumbline.consolidation.categorical;

import java.util.Arrays;

/**
 * M-MSR: how often two workers agree, corrected for chance, is the product of their skills; the
 * skills are the rank-one factor of that matrix, found with the extreme ratios of every row left
 * out, so that a few adversaries do no harm. Q. Ma and A. Olshevsky, "Adversarial Crowdsourcing
 * Through Robust Rank-One Matrix Completion", NeurIPS 2020.
 *
 * <p>Votes count by the log odds of the skill. Pairs of workers are compared object by object:
 * memory for workers², time for the squares of the numbers of answers; refuses more than {@value
 * #MOST_WORKERS} workers. Immutable, safe for threads.
 */
public final class RobustRankOne implements CategoricalConsolidator {
  static final int MOST_WORKERS = 10_000;

  private static final int ROUNDS = 100;
  private static final double TRIMMED = 0.1;
  private static final double LARGEST_SKILL = 0.999;

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    if (answers.workers().size() > MOST_WORKERS) {
      throw new IllegalArgumentException(
          "%d workers are too many to compare each with each; the most are %d"
              .formatted(answers.workers().size(), MOST_WORKERS));
    }
    DenseBatch batch = DenseBatch.of(answers, earlier);
    double[] weight = new double[batch.workerCount()];
    if (batch.classCount() > 1) {
      double[] skill = skills(batch);
      for (int worker = 0; worker < weight.length; worker++) {
        double wrongClasses = batch.classCount() - 1;
        double right = 1 / (1 + wrongClasses) + skill[worker] * wrongClasses / (1 + wrongClasses);
        weight[worker] = Math.max(0, StrictMath.log(wrongClasses * right / (1 - right)));
      }
    }
    return batch.result(
        WorkerAgreement.weightedShares(batch, weight),
        VoteWeights.votes(worker -> weight[worker]),
        ROUNDS);
  }

  /** Per worker, −1 to 1: how far answers lie above chance. */
  private static double[] skills(DenseBatch batch) {
    int workers = batch.workerCount();
    int[] together = new int[workers * workers];
    int[] agreed = new int[workers * workers];
    count(batch.voices(), together, agreed);
    double classes = batch.classCount();
    double[] skill = new double[workers];
    Arrays.fill(skill, 0.5);
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[workers];
      for (int worker = 0; worker < workers; worker++) {
        double[] ratio = new double[workers];
        int known = 0;
        for (int other = 0; other < workers; other++) {
          int pair = worker * workers + other;
          if (together[pair] > 0 && Math.abs(skill[other]) > 1e-3) {
            double aboveChance = (classes * agreed[pair] / together[pair] - 1) / (classes - 1);
            ratio[known++] = aboveChance / skill[other];
          }
        }
        next[worker] = known == 0 ? skill[worker] : trimmedMean(ratio, known);
      }
      for (int worker = 0; worker < workers; worker++) {
        double moved = (skill[worker] + next[worker]) / 2;
        skill[worker] = Math.max(-LARGEST_SKILL, Math.min(LARGEST_SKILL, moved));
      }
    }
    return skill;
  }

  private static void count(Voices voices, int[] together, int[] agreed) {
    int workers = voices.workerCount();
    for (int object = 0; object < voices.objectCount(); object++) {
      for (int p = voices.start()[object]; p < voices.start()[object + 1]; p++) {
        int one = voices.voice()[p];
        for (int q = voices.start()[object]; q < voices.start()[object + 1]; q++) {
          int two = voices.voice()[q];
          int pair = voices.worker()[one] * workers + voices.worker()[two];
          if (voices.worker()[one] != voices.worker()[two]) {
            together[pair]++;
            agreed[pair] += voices.label()[one] == voices.label()[two] ? 1 : 0;
          }
        }
      }
    }
  }

  private static double trimmedMean(double[] values, int size) {
    Arrays.sort(values, 0, size);
    int cut = (int) (size * TRIMMED);
    double sum = 0;
    for (int i = cut; i < size - cut; i++) {
      sum += values[i];
    }
    return sum / (size - 2 * cut);
  }
}
