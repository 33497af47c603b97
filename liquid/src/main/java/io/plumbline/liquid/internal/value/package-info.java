/**
 * What templates compute with, and the rules of the language for it: what is true, equal, smaller,
 * and what a value looks like as text.
 *
 * <p>A value is {@code null}, {@link java.lang.Boolean}, {@link java.lang.String}, {@link
 * io.plumbline.liquid.internal.value.Markup}, a whole number ({@link java.lang.Long}, {@link
 * java.math.BigInteger}), a {@link java.lang.Double}, a {@link java.util.List}, a {@link
 * java.util.Map} with strings as keys, a {@link io.plumbline.liquid.internal.value.Drop}, one of
 * {@link io.plumbline.liquid.internal.value.Special}, or an object of the host that is only ever
 * compared and printed. {@link io.plumbline.liquid.internal.value.Values#of} makes such a value of
 * anything.
 */
@NullMarked
package io.plumbline.liquid.internal.value;

import org.jspecify.annotations.NullMarked;
