package io.plumbline.consolidation.ranking;

/**
 * An item in the order of its object.
 *
 * @param item id
 * @param rank 1 for the best; tied items share a rank, and the next one counts all before it
 * @param score as in {@link ComparisonResult}; to be compared within the object only
 * @param standardError of the score
 */
public record RankedItem(String item, int rank, double score, double standardError) {}
