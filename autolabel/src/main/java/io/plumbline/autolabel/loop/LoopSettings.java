package io.plumbline.autolabel.loop;

import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;

/**
 * How objects are labeled by people and a model.
 *
 * @param target what error is allowed
 * @param classes number of classes, 2 or more
 * @param validation how many objects are drawn at random to judge the model by
 * @param firstTraining how many are drawn at random to learn from first
 * @param growth how much larger the training set gets with a batch, more than 0
 * @param batchChoice which objects people are asked about next
 * @param randomShare share of a batch that is drawn at random, 0 to 1
 * @param looks how often the validation sample may be looked at, 1 or more; a model that does not
 *     learn is looked at once
 * @param seed of all that is drawn
 * @param carried how many examples of other data the model knows already, 0 or more
 */
public record LoopSettings(
    Target target,
    int classes,
    int validation,
    int firstTraining,
    double growth,
    BatchChoice batchChoice,
    double randomShare,
    int looks,
    long seed,
    int carried) {

  private static final double VALIDATION_FACTOR = 20;
  private static final double VALIDATION_POWER = 0.4;
  private static final double TRAINING_SHARE = 0.012;
  private static final int LEAST_TRAINING = 150;
  private static final int LEAST_PER_CLASS = 10;
  private static final double GROWTH = 0.4;

  /** With fewer objects the sample is small, and a smaller risk for each look would be dear. */
  private static final int MANY_OBJECTS = 20_000;

  private static final int LOOKS_OF_MANY = 6;
  private static final int LOOKS_OF_FEW = 2;

  /** A share of the model's labels needs a surer sample than a number of wrong ones among all. */
  private static final double MORE_FOR_A_SHARE = 1.5;

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
    if (validation < 1 || firstTraining < 0 || carried < 0 || !(growth > 0)) {
      throw new IllegalArgumentException(
          "validation %d, first training %d, carried %d, growth %s"
              .formatted(validation, firstTraining, carried, growth));
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
    double factor =
        few && target.kind() == TargetKind.AUTO
            ? VALIDATION_FACTOR * MORE_FOR_A_SHARE
            : VALIDATION_FACTOR;
    int validation = (int) Math.round(factor * Math.pow(objects, VALIDATION_POWER));
    int training =
        Math.max(
            LEAST_TRAINING, Math.max(LEAST_PER_CLASS * classes, (int) (TRAINING_SHARE * objects)));
    return new LoopSettings(
        target,
        classes,
        Math.max(1, Math.min(validation, objects / 2)),
        learns ? Math.min(training, objects / 4) : 0,
        GROWTH,
        BatchChoice.UNSURE,
        0,
        learns ? (few ? LOOKS_OF_FEW : LOOKS_OF_MANY) : 1,
        seed,
        0);
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
        Math.max(0, firstTraining - random),
        growth,
        batchChoice,
        randomShare,
        looks,
        seed,
        examples);
  }
}
