package io.plumbline.consolidation.categorical;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@link ConsensusOfModels} where there are too many classes for full confusion matrices: the
 * average of {@link DawidSkene} and the votes over the classes that somebody named.
 */
final class ManyClassConsensus {
  private static final double SHARE_OF_VOTES = 0.5;

  CategoricalResult fit(
      CategoricalAnswers answers, WorkerEvidence earlier, ObjectKnowledge knowledge) {
    CategoricalResult model = new DawidSkene().fit(answers, earlier);
    CategoricalPosterior votes = new MajorityVote().fit(answers, earlier).posterior();
    CategoricalPosterior listed = model.posterior();
    double[] probability = new double[listed.probability().length];
    for (int slot = 0; slot < probability.length; slot++) {
      probability[slot] =
          (1 - SHARE_OF_VOTES) * listed.probability()[slot]
              + SHARE_OF_VOTES * votes.probability()[slot];
    }
    CategoricalPosterior average =
        known(
            new CategoricalPosterior(
                listed.classCount(), listed.start(), listed.candidate(), probability),
            knowledge.logPrior(answers));
    int[] winner = new int[average.objectCount()];
    double[] confidence = new double[average.objectCount()];
    for (int object = 0; object < winner.length; object++) {
      for (int slot = average.start()[object]; slot < average.start()[object + 1]; slot++) {
        if (average.probability()[slot] > confidence[object]) {
          confidence[object] = average.probability()[slot];
          winner[object] = average.candidate()[slot];
        }
      }
    }
    return new CategoricalResult(
        winner,
        confidence,
        average,
        model.iterations(),
        new double[0],
        model.evidence(),
        model.details().with(winner, average));
  }

  /** Multiplies by what is known of the objects; what is certain becomes a candidate. */
  private static CategoricalPosterior known(
      CategoricalPosterior average, long @Nullable [] logPrior) {
    if (logPrior == null) {
      return average;
    }
    int classCount = average.classCount();
    int[] start = new int[average.start().length];
    int[] candidate = new int[average.candidate().length + average.objectCount()];
    double[] probability = new double[candidate.length];
    int size = 0;
    for (int object = 0; object < average.objectCount(); object++) {
      int best = object * classCount;
      for (int i = best; i < (object + 1) * classCount; i++) {
        best = logPrior[i] > logPrior[best] ? i : best;
      }
      int from = size;
      boolean listed = false;
      for (int slot = average.start()[object]; slot < average.start()[object + 1]; slot++) {
        int classIndex = average.candidate()[slot];
        boolean isBest = classIndex == best % classCount;
        if (!listed && classIndex > best % classCount) {
          candidate[size++] = best % classCount;
          listed = true;
        }
        candidate[size++] = classIndex;
        listed |= isBest;
      }
      if (!listed) {
        candidate[size++] = best % classCount;
      }
      multiply(average, object, logPrior, candidate, probability, from, size);
      start[object + 1] = size;
    }
    return new CategoricalPosterior(
        classCount, start, Arrays.copyOf(candidate, size), Arrays.copyOf(probability, size));
  }

  private static void multiply(
      CategoricalPosterior average,
      int object,
      long[] logPrior,
      int[] candidate,
      double[] probability,
      int from,
      int to) {
    long highest = Long.MIN_VALUE;
    for (int slot = from; slot < to; slot++) {
      highest = Math.max(highest, logPrior[object * average.classCount() + candidate[slot]]);
    }
    long total = 0;
    long[] product = new long[to - from];
    for (int slot = from; slot < to; slot++) {
      long log = logPrior[object * average.classCount() + candidate[slot]];
      double prior = log == Long.MIN_VALUE ? 0 : FixedPoint.toDouble(FixedPoint.exp(log - highest));
      // Never 0, so that what is certain wins against all answers.
      double answers = Math.max(1e-9, average.probability(object, candidate[slot]));
      product[slot - from] = FixedPoint.of(prior * answers);
      total += product[slot - from];
    }
    for (int slot = from; slot < to; slot++) {
      probability[slot] = product[slot - from] / (double) total;
    }
  }
}
