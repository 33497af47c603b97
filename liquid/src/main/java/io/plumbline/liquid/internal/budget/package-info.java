/**
 * Counts what a rendering costs while it runs, and stops it when that is more than its limits
 * allow.
 */
@NullMarked
package io.plumbline.liquid.internal.budget;

import org.jspecify.annotations.NullMarked;
