package io.plumbline.consolidation.numeric;

/**
 * The default for numbers: a mean of the answers in which each worker weighs as much as their
 * answers follow the truth.
 *
 * <p>Each worker has an offset, a slope and a noise: the congeneric measurement model of K. G.
 * Jöreskog, "Statistical Analysis of Sets of Congeneric Tests", Psychometrika 36(2), 1971. All are
 * found together with the truths by expectation maximisation; how much workers differ in offset and
 * slope is learned from the data (empirical Bayes), and so shrinks what is thought of a worker with
 * few answers towards what is known of all. The weight of an answer is slope ∕ noise, which makes
 * the mean follow the truth as closely as a weighted mean can.
 *
 * <p>Why slopes: weights by noise alone favour those who always answer close to the middle, however
 * little they look at the object. Why a mean of the answers themselves and not the model's truth:
 * that one is drawn to the middle of all objects, and undoing it blows up what is wrong in the
 * model; a mean stays on the scale on which people answered, and between the lowest and highest
 * answer. Offsets are taken off as far as they explain what workers differ by, since they are not
 * the same all over a scale with ends.
 *
 * <p>An iteration takes time in proportion to the answers. Immutable, safe for threads.
 */
public final class CongenericMean implements NumericConsolidator {

  @Override
  public NumericResult fit(NumericAnswers answers) {
    StandardScale scale = StandardScale.of(answers);
    return WeightedMeans.result(scale, new CongenericFit(scale).run());
  }
}
