/**
 * Comparisons and rankings: which of two items is better, or in which order several items are.
 *
 * <p>{@link io.plumbline.consolidation.ranking.Comparisons} hold who preferred which of two items;
 * {@link io.plumbline.consolidation.ranking.ComparisonResult} has a label for each pair that was
 * compared and a score for each item. The default method is {@link
 * io.plumbline.consolidation.ranking.NoisyBradleyTerry}; {@link
 * io.plumbline.consolidation.ranking.BradleyTerry} is the same without workers and pairs of their
 * own.
 *
 * <p>{@link io.plumbline.consolidation.ranking.Rankings} hold whole orders, with ties, of the items
 * of each object; {@link io.plumbline.consolidation.ranking.PairwiseRanking} takes them apart into
 * comparisons and makes one order per object, {@link
 * io.plumbline.consolidation.ranking.RankingResult}.
 *
 * <p>Results do not depend on the order of the answers or on names: sums are taken over integers.
 */
@NullMarked
package io.plumbline.consolidation.ranking;

import org.jspecify.annotations.NullMarked;
