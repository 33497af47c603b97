/**
 * Transcriptions, translations and other free text: each answer is a text, and the label is one
 * text.
 *
 * <p>{@link io.plumbline.consolidation.text.TextAnswers} holds who wrote what about which object.
 * {@link io.plumbline.consolidation.text.TextConsensus} is the default method; {@link
 * io.plumbline.consolidation.text.Rover} and {@link io.plumbline.consolidation.text.WeightedMedoid}
 * are there to compare with. All of them work on words alone, so they need no model of a language
 * and take any.
 */
@NullMarked
package io.plumbline.consolidation.text;

import org.jspecify.annotations.NullMarked;
