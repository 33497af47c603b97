package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.categorical.LatentStateSettings.Frequencies;
import io.plumbline.consolidation.categorical.LatentStateSettings.Start;
import org.jspecify.annotations.Nullable;

/**
 * Asks of each class alone whether an object is of it: the answers become yes or no, the model is
 * hierarchical Dawid–Skene with the four numbers of a yes-or-no matrix per worker. The answers are
 * normalised. Where classes are many or shade into each other this needs less of the workers than
 * full matrices do.
 */
final class OneAgainstRest {
  private static final int ROUNDS = 12;
  private static final int YES = 1;

  private final Voices voices;
  private final KnownWorkers known;
  private final long @Nullable [] objectPrior;

  OneAgainstRest(Voices voices, KnownWorkers known, long @Nullable [] objectPrior) {
    this.voices = voices;
    this.known = known;
    this.objectPrior = objectPrior;
  }

  /**
   * Adds the view to a mixture.
   *
   * @param mixture per object × class
   * @param weight of the view
   * @param dependence as in {@link LatentStates#addTo}
   */
  void addTo(double[] mixture, double weight, double dependence) {
    int classCount = voices.classCount();
    long[] yes = new long[mixture.length];
    // With two classes one question answers both.
    int questions = classCount == 2 ? 1 : classCount;
    for (int question = 0; question < questions; question++) {
      double[] answer = ask(question);
      for (int object = 0; object < voices.objectCount(); object++) {
        yes[object * classCount + question] = FixedPoint.of(answer[2 * object + YES]);
        if (classCount == 2) {
          yes[object * 2 + 1] = FixedPoint.of(answer[2 * object]);
        }
      }
    }
    for (int object = 0; object < voices.objectCount(); object++) {
      double power = 1 / (1 + (voices.answers(object) - 1) * dependence);
      long all = 0;
      for (int slot = object * classCount; slot < (object + 1) * classCount; slot++) {
        all += yes[slot];
      }
      long total = 0;
      for (int slot = object * classCount; slot < (object + 1) * classCount; slot++) {
        yes[slot] = FixedPoint.of(StrictMath.pow(yes[slot] / (double) Math.max(1, all), power));
        total += yes[slot];
      }
      for (int slot = object * classCount; slot < (object + 1) * classCount; slot++) {
        mixture[slot] += weight * (total > 0 ? yes[slot] / (double) total : 1.0 / classCount);
      }
    }
  }

  /** Per object the probabilities that it is not of a class, and that it is. */
  private double[] ask(int question) {
    Voices answers = voices.yesOrNo(question);
    EarlierCounts earlier =
        EarlierCounts.of(
            new KnownWorkers(known.evidence().yesOrNo(question), known.batchWorker()), answers);
    LatentStateSettings settings =
        LatentStateSettings.hierarchical(2, true, 0, Frequencies.LEARNED, Start.VOTES, ROUNDS);
    double[] probability = new double[2 * answers.objectCount()];
    new LatentStates(answers, settings, earlier, yesOrNoPrior(question))
        .run()
        .addTo(probability, 1, 0);
    return probability;
  }

  private long @Nullable [] yesOrNoPrior(int question) {
    if (objectPrior == null) {
      return null;
    }
    int classCount = voices.classCount();
    long[] prior = new long[2 * voices.objectCount()];
    for (int object = 0; object < voices.objectCount(); object++) {
      long no = 0;
      for (int truth = 0; truth < classCount; truth++) {
        long log = objectPrior[object * classCount + truth];
        no += truth == question ? 0 : FixedPoint.exp(Math.max(LatentStates.IMPOSSIBLE, log));
      }
      prior[2 * object] = no == 0 ? Long.MIN_VALUE : FixedPoint.log(FixedPoint.toDouble(no));
      prior[2 * object + YES] = objectPrior[object * classCount + question];
    }
    return prior;
  }
}
