/**
 * Whether workers look at the objects at all, for kinds of which nothing is known but how far two
 * annotations are apart: drawings, masks, spans, texts. {@link
 * io.plumbline.consolidation.spam.ComparableAnswers} go in, {@link
 * io.plumbline.consolidation.spam.SpamByDistance} suspects. Kinds with a model of what a worker
 * answers given the truth (classes, grades, numbers, comparisons) ask that model instead.
 */
@NullMarked
package io.plumbline.consolidation.spam;

import org.jspecify.annotations.NullMarked;
