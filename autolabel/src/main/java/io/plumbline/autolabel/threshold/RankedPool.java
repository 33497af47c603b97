package io.plumbline.autolabel.threshold;

import io.plumbline.autolabel.bound.BettingTest;
import io.plumbline.autolabel.bound.ImperfectSample;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The objects that a model might label, the surest first, with what people said of a random sample
 * of them. The order may depend on anything but the sampled objects' labels and on which objects
 * were sampled. Immutable and safe for threads.
 */
public final class RankedPool {

  /** 0.05 * 40 may come out a little below 2. */
  private static final double ROUNDING = 1e-9;

  private final int size;
  private final int[] sampledPositions;
  private final double[] losses;
  private final double overlooked;
  private final int[] sampledBefore;
  private final double[] lossBefore;
  private final boolean wholeLosses;

  /**
   * A pool whose sample says exactly how wrong the model is.
   *
   * @param size number of objects
   * @param sampledPositions places (0 is the surest) of the sampled objects, in the order in which
   *     they were drawn
   * @param losses how wrong the model's label of each of them is: 0 or 1 where that is certain
   * @throws IllegalArgumentException if the two do not fit together or a loss is not in 0 to 1
   */
  public RankedPool(int size, int[] sampledPositions, double[] losses) {
    this(size, sampledPositions, losses, 0);
  }

  /**
   * A pool whose sample was looked at by people who may be wrong themselves.
   *
   * @param size number of objects
   * @param sampledPositions places (0 is the surest) of the sampled objects, in the order in which
   *     they were drawn
   * @param contradicted for each of them whether people gave another label than the model
   * @param overlooked the probability that people give a wrong label of the model, too, 0 to 1
   * @throws IllegalArgumentException if these do not fit together
   */
  public RankedPool(int size, int[] sampledPositions, boolean[] contradicted, double overlooked) {
    this(
        size,
        sampledPositions,
        IntStream.range(0, contradicted.length).mapToDouble(i -> contradicted[i] ? 1 : 0).toArray(),
        overlooked);
  }

  private RankedPool(int size, int[] sampledPositions, double[] losses, double overlooked) {
    if (sampledPositions.length != losses.length) {
      throw new IllegalArgumentException(
          "%d places and %d losses".formatted(sampledPositions.length, losses.length));
    }
    this.size = size;
    this.sampledPositions = sampledPositions.clone();
    this.losses = losses.clone();
    this.overlooked = overlooked;
    sampledBefore = new int[size + 1];
    lossBefore = new double[size + 1];
    for (int i = 0; i < losses.length; i++) {
      if (!(losses[i] >= 0 && losses[i] <= 1)) {
        throw new IllegalArgumentException("a loss of %s is not in 0 to 1".formatted(losses[i]));
      }
      sampledBefore[sampledPositions[i] + 1]++;
      lossBefore[sampledPositions[i] + 1] += losses[i];
    }
    for (int position = 0; position < size; position++) {
      sampledBefore[position + 1] += sampledBefore[position];
      lossBefore[position + 1] += lossBefore[position];
    }
    wholeLosses = Arrays.stream(losses).allMatch(loss -> loss == 0 || loss == 1);
  }

  /** Number of objects. */
  public int size() {
    return size;
  }

  /** How many of the surest {@code prefix} objects were sampled. */
  public int sampled(int prefix) {
    return sampledBefore[prefix];
  }

  /** How many of the surest {@code prefix} objects were not sampled. */
  public int open(int prefix) {
    return prefix - sampledBefore[prefix];
  }

  /**
   * How many of the sampled among the surest {@code prefix} objects the model has wrong, as far as
   * people saw it.
   */
  public double loss(int prefix) {
    return lossBefore[prefix];
  }

  /** Whether each sampled object is surely right or surely wrong. */
  boolean hasWholeLosses() {
    return wholeLosses;
  }

  /**
   * The chance of so good a sample if more than {@code allowed} of the open objects among the
   * surest {@code prefix} were wrong.
   *
   * @param allowed 0 or more
   * @param risk the level at which it will be looked at; only the power for uncertain labels
   *     depends on it
   */
  double pValue(int prefix, double allowed, double risk) {
    if (open(prefix) <= allowed) {
      return 0;
    }
    return wholeLosses ? exact(prefix, allowed) : byBetting(prefix, allowed, risk);
  }

  private double exact(int prefix, double allowed) {
    int wrong = (int) lossBefore[prefix];
    int refuted = (int) Math.floor(allowed + ROUNDING) + 1;
    return refuted > open(prefix) ? 0 : sample(prefix).chanceOfAtMost(wrong, refuted);
  }

  /** The sample of the surest {@code prefix} objects. */
  ImperfectSample sample(int prefix) {
    return new ImperfectSample(prefix, sampledBefore[prefix], overlooked);
  }

  private double byBetting(int prefix, double allowed, double risk) {
    double claimedMean = Math.min(1, (lossBefore[prefix] + allowed) / prefix);
    BettingTest bet = new BettingTest(prefix, claimedMean, sampledBefore[prefix], risk);
    for (int i = 0; i < losses.length; i++) {
      if (sampledPositions[i] < prefix) {
        bet.draw(losses[i]);
      }
    }
    return bet.pValue();
  }
}
