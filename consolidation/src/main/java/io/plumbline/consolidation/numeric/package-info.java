/**
 * Numbers: each answer is a measurement, an estimate or a grade of an object on a continuous scale.
 *
 * <p>{@link io.plumbline.consolidation.numeric.NumericAnswers} go in, {@link
 * io.plumbline.consolidation.numeric.NumericResult} comes out. The default method is {@link
 * io.plumbline.consolidation.numeric.CongenericMean}; {@link
 * io.plumbline.consolidation.numeric.PlainMean} and {@link
 * io.plumbline.consolidation.numeric.PlainMedian} are there to be compared with.
 *
 * <p>A label is <em>right</em> if the truth lies within a tolerance of it: one tenth of the range
 * of all answers. That is what confidence and skill are about.
 *
 * <p>Results do not depend on the order of the answers or on names: sums are taken over integers.
 */
@NullMarked
package io.plumbline.consolidation.numeric;

import org.jspecify.annotations.NullMarked;
