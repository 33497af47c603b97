/**
 * How far workers agree beyond what chance would give, with bootstrap intervals.
 *
 * <p>{@link io.plumbline.consolidation.agreement.Ratings} holds who gave which unit which value.
 * The measures for them are {@link io.plumbline.consolidation.agreement.PercentAgreement}, {@link
 * io.plumbline.consolidation.agreement.CohenKappa}, {@link
 * io.plumbline.consolidation.agreement.FleissKappa}, {@link
 * io.plumbline.consolidation.agreement.GwetCoefficient} and {@link
 * io.plumbline.consolidation.agreement.KrippendorffAlpha}. For annotations that are no values on a
 * scale (boxes, masks, spans, texts) {@link io.plumbline.consolidation.agreement.DistanceAlpha}
 * takes a distance between two annotations. All of them cope with missing answers and differing
 * numbers of answers.
 *
 * <p>{@link io.plumbline.consolidation.agreement.AgreementEstimate} is what comes out. It is never
 * NaN: without any unit that two workers rated, the value is 0 and the interval all that is
 * possible; where everybody always gave the same value, so that chance alone explains full
 * agreement, the value is 1.
 */
@NullMarked
package io.plumbline.consolidation.agreement;

import org.jspecify.annotations.NullMarked;
