package io.plumbline.consolidation.categorical;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Dawid–Skene with fewer parameters: a worker is right with one probability (one coin) or with one
 * per true class (class-dependent); errors are spread evenly over the wrong classes. Expectation
 * maximisation from the votes, with the prior of {@link DawidSkeneSettings}. Not safe for threads.
 */
final class CoinModel implements VoteWeights {
  private static final int ROUNDS = 30;

  private final DenseBatch batch;
  private final int coins;
  private final IntUnaryOperator coinOf;
  private final long[] logRight;
  private final long[] logWrong;
  private final long[] logFrequency;

  /**
   * @param coins per worker
   * @param coinOf which coin is tossed for an object of a class
   */
  CoinModel(DenseBatch batch, int coins, IntUnaryOperator coinOf) {
    this.batch = batch;
    this.coins = coins;
    this.coinOf = coinOf;
    this.logRight = new long[batch.workerCount() * coins];
    this.logWrong = new long[logRight.length];
    this.logFrequency = new long[batch.classCount()];
  }

  CategoricalResult run() {
    double[] probability = batch.voteShares();
    for (int round = 0; round < ROUNDS; round++) {
      maximise(probability);
      ObjectPosteriors.set(
          batch, probability, logFrequency, (object, voice, truth) -> logLikelihood(voice, truth));
    }
    return batch.result(probability, this, ROUNDS);
  }

  private void maximise(double[] probability) {
    Voices voices = batch.voices();
    int classCount = batch.classCount();
    long[] right = new long[logRight.length];
    long[] all = new long[logRight.length];
    long[] objects = new long[classCount];
    for (int object = 0; object < voices.objectCount(); object++) {
      for (int truth = 0; truth < classCount; truth++) {
        long count = FixedPoint.of(probability[object * classCount + truth]);
        objects[truth] += count;
        for (int position = voices.start()[object];
            position < voices.start()[object + 1];
            position++) {
          int voice = voices.voice()[position];
          int coin = voices.worker()[voice] * coins + coinOf.applyAsInt(truth);
          all[coin] += count;
          right[coin] += voices.label()[voice] == truth ? count : 0;
        }
      }
    }
    DawidSkeneSettings prior = DawidSkeneSettings.DEFAULT;
    int wrongClasses = Math.max(1, classCount - 1);
    for (int coin = 0; coin < right.length; coin++) {
      double share =
          (FixedPoint.toDouble(right[coin]) + prior.strength() * prior.diagonal())
              / (FixedPoint.toDouble(all[coin]) + prior.strength());
      logRight[coin] = FixedPoint.log(share);
      logWrong[coin] = FixedPoint.log(Math.max(1e-12, 1 - share) / wrongClasses);
    }
    long total = Arrays.stream(objects).sum() + FixedPoint.of(classCount);
    for (int truth = 0; truth < classCount; truth++) {
      logFrequency[truth] = FixedPoint.log((objects[truth] + FixedPoint.of(1)) / (double) total);
    }
  }

  private long logLikelihood(int voice, int truth) {
    int coin = batch.voices().worker()[voice] * coins + coinOf.applyAsInt(truth);
    return batch.voices().label()[voice] == truth ? logRight[coin] : logWrong[coin];
  }

  @Override
  public double weight(int worker, int label, int forClass, int againstClass) {
    int voice = batch.voices().find(worker, label);
    return FixedPoint.toDouble(logLikelihood(voice, forClass) - logLikelihood(voice, againstClass));
  }

  @Override
  public boolean logarithmic() {
    return true;
  }
}
