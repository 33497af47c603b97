/**
 * Named entities and other spans of text: each answer is a set of spans with a class, and the label
 * is one such set.
 *
 * <p>Positions are Unicode code points, the end excluded. {@link
 * io.plumbline.consolidation.span.SpanAnnotations} holds who marked what in which document. {@link
 * io.plumbline.consolidation.span.SequentialSpans} is the default method; {@link
 * io.plumbline.consolidation.span.UnitMajority}, {@link
 * io.plumbline.consolidation.span.UnitDawidSkene} and {@link
 * io.plumbline.consolidation.span.SpanClusters} are there to compare with.
 */
@NullMarked
package io.plumbline.consolidation.span;

import org.jspecify.annotations.NullMarked;
