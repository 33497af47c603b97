/**
 * Single-label classification: each answer names one of a fixed set of classes, and each object has
 * exactly one true class.
 *
 * <p>{@link io.plumbline.consolidation.categorical.CategoricalAnswers} holds who said what about
 * which object. A {@link io.plumbline.consolidation.categorical.CategoricalConsolidator} turns it
 * into a {@link io.plumbline.consolidation.categorical.CategoricalResult}: the winning class of
 * each object, how sure the method is, and what it learned about each worker. That last part,
 * {@link io.plumbline.consolidation.categorical.WorkerEvidence}, goes into the next call, so that a
 * service which consolidates batch after batch knows its workers better with every batch and never
 * starts over.
 *
 * <p>Every method is deterministic, and its result does not depend on the order of the answers or
 * on the names of workers and classes: sums are taken over integers (see {@code FixedPoint}), where
 * order cannot matter.
 */
@NullMarked
package io.plumbline.consolidation.categorical;

import org.jspecify.annotations.NullMarked;
