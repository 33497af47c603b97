package io.plumbline.labeling.listing;

/**
 * The place after one item in an order.
 *
 * @param createdAtMillis when that item was created, in epoch milliseconds
 * @param name its name, unique among the items of the list
 */
public record Cursor(long createdAtMillis, String name) {}
