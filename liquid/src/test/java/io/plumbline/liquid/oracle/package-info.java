/**
 * Compares our interpreter with LiquidJS over the templates in {@code cases.jsonl}. Where the two
 * differ on purpose, the case says why, and what is right.
 */
package io.plumbline.liquid.oracle;
