/**
 * Human loops of Augmented AI: people review one thing that a program is unsure of, and their
 * answers come back as they are, without consolidation.
 *
 * <p>A loop is a task of its flow definition's job, so workers meet it at the same desk as data
 * objects. {@code engine.HumanLoopReviews} ends it.
 */
@NullMarked
package io.plumbline.labeling.humanloop;

import org.jspecify.annotations.NullMarked;
