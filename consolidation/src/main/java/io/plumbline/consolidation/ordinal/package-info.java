/**
 * Grades: each answer names one of several classes that have an order, such as stars or "never,
 * sometimes, always". An answer that is off by one is a smaller error than one that is off by
 * three, and says more about the truth.
 *
 * <p>Answers are {@link io.plumbline.consolidation.categorical.CategoricalAnswers} whose classes
 * are listed in their order. {@link io.plumbline.consolidation.ordinal.OrdinalResult} comes out;
 * the default method is {@link io.plumbline.consolidation.ordinal.OrdinalDawidSkene}.
 */
@NullMarked
package io.plumbline.consolidation.ordinal;

import org.jspecify.annotations.NullMarked;
