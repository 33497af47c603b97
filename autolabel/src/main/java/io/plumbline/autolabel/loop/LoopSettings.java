package io.plumbline.autolabel.loop;

import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;

/**
 * How objects are labeled by people and a model.
 *
 * @param target what error is allowed
 * @param classes number of classes, 2 or more
 * @param validation how many objects are drawn at random to judge the model by
 * @param sampleGrowth how many more are drawn for that after a look that is not the last, 0 or more
 * @param firstTraining how many are drawn at random to learn from first
 * @param growth how much larger the training set gets with a batch, more than 0
 * @param batchChoice which objects people are asked about next
 * @param randomShare share of a batch that is drawn at random, 0 to 1
 * @param lookGrowth how much larger it gets between two looks at least, more than 0
 * @param spent share of the target's risk that the looks spend, more than 0 up to 1
 * @param looks how often the validation sample may be looked at, 1 or more; a model that does not
 *     learn is looked at once
 * @param seed of all that is drawn
 * @param carried how many examples of other data the model knows already, 0 or more
 */
public record LoopSettings(
    Target target,
    int classes,
    int validation,
    int sampleGrowth,
    int firstTraining,
    double growth,
    BatchChoice batchChoice,
    double randomShare,
    double lookGrowth,
    double spent,
    int looks,
    long seed,
    int carried) {

  private static final double VALIDATION_FACTOR = 20;
  private static final double VALIDATION_POWER = 0.4;
  private static final double TRAINING_SHARE = 0.012;
  private static final int LEAST_TRAINING = 150;
  private static final int LEAST_PER_CLASS = 10;
  private static final double GROWTH = 0.4;

  /** Smaller batches come nearer to what the model is least sure of, and take more trainings. */
  private static final double GROWTH_OF_MANY_OVERALL = 0.2;

  /** With fewer objects the sample is small: it grows, and all of the risk is spent. */
  private static final int MANY_OBJECTS = 20_000;

  /** The surest objects count as right until the number is used up, so each look labels some. */
  private static final int LOOKS_OVERALL = 2;

  private static final int LOOKS_OF_MANY_FOR_A_SHARE = 6;

  /** With a sample that grows, one more look costs little. */
  private static final int LOOKS_OF_FEW_FOR_A_SHARE = 5;

  /** Where sureness is cheap, the target is missed more seldom than it may be. */
  private static final double SPENT_OF_MANY = 0.4;

  /**
   * A share of the model's labels needs a surer sample than a number of wrong ones among all, where
   * it does not grow.
   */
  private static final double MORE_FOR_ONE_LOOK = 1.5;

  /** After so many looks more the sample has twice the objects that were drawn at first. */
  private static final int GROWTHS_OF_SAMPLE = 2;

  private static final double LOOK_GROWTH = 0.1;
  private static final double LOOK_GROWTH_OF_FEW = 0.2;

  /**
   * Checks the ranges given above.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public LoopSettings {
    if (classes < 2) {
      throw new IllegalArgumentException(
          "%d classes; there is something to label from 2 on".formatted(classes));
    }
    if (validation < 1
        || sampleGrowth < 0
        || firstTraining < 0
        || carried < 0
        || !(growth > 0)
        || !(lookGrowth > 0)) {
      throw new IllegalArgumentException(
          "validation %d and %d more, first training %d, carried %d, growth %s and %s"
              .formatted(validation, sampleGrowth, firstTraining, carried, growth, lookGrowth));
    }
    if (!(spent > 0 && spent <= 1)) {
      throw new IllegalArgumentException("a risk of which %s is spent".formatted(spent));
    }
    if (!(randomShare >= 0 && randomShare <= 1)) {
      throw new IllegalArgumentException("a random share of %s".formatted(randomShare));
    }
  }

  /**
   * What suits most data. The validation sample of 20 n^0.4 objects was fitted to where the saving
   * of the PAC-labels files is greatest: 400 of 2,000, 1,500 of 50,000.
   *
   * @param objects how many there are, 2 or more
   * @param learns whether a model is trained
   */
  public static LoopSettings defaults(
      Target target, int classes, int objects, boolean learns, long seed) {
    boolean few = objects < MANY_OBJECTS;
    boolean forShare = target.kind() == TargetKind.AUTO;
    boolean grows = few && forShare && learns;
    double factor =
        few && forShare && !learns ? VALIDATION_FACTOR * MORE_FOR_ONE_LOOK : VALIDATION_FACTOR;
    int drawn = (int) Math.round(factor * Math.pow(objects, VALIDATION_POWER));
    int validation = Math.max(1, Math.min(drawn, objects / 2));
    int training =
        Math.max(
            LEAST_TRAINING, Math.max(LEAST_PER_CLASS * classes, (int) (TRAINING_SHARE * objects)));
    return new LoopSettings(
        target,
        classes,
        validation,
        grows ? validation / GROWTHS_OF_SAMPLE : 0,
        learns ? Math.min(training, objects / 4) : 0,
        few || forShare ? GROWTH : GROWTH_OF_MANY_OVERALL,
        BatchChoice.UNSURE,
        0,
        grows ? LOOK_GROWTH_OF_FEW : LOOK_GROWTH,
        !few && forShare && learns ? SPENT_OF_MANY : 1,
        learns ? looks(few, target) : 1,
        seed,
        0);
  }

  private static int looks(boolean few, Target target) {
    if (target.kind() == TargetKind.OVERALL) {
      return LOOKS_OVERALL;
    }
    return few ? LOOKS_OF_FEW_FOR_A_SHARE : LOOKS_OF_MANY_FOR_A_SHARE;
  }

  /**
   * The same for a model that knows examples of other data already. Those that were drawn at random
   * stand for as many of the random training sample.
   *
   * @param examples how many, 0 or more
   * @param random how many of them were drawn at random from their data
   */
  public LoopSettings carrying(int examples, int random) {
    return new LoopSettings(
        target,
        classes,
        validation,
        sampleGrowth,
        Math.max(0, firstTraining - random),
        growth,
        batchChoice,
        randomShare,
        lookGrowth,
        spent,
        looks,
        seed,
        examples);
  }
}
