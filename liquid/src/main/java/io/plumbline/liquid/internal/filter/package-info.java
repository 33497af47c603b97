/**
 * The filters of the language, grouped by what they work on, and the catalogue that finds them by
 * name.
 */
@NullMarked
package io.plumbline.liquid.internal.filter;

import org.jspecify.annotations.NullMarked;
