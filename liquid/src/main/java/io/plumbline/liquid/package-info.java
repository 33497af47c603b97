/**
 * The Liquid template language as labeling templates use it: compiled once, rendered many times,
 * safe to give to strangers.
 *
 * <p>{@link io.plumbline.liquid.Template#compile(String)} turns source text into an immutable,
 * thread-safe {@link io.plumbline.liquid.Template}; {@link
 * io.plumbline.liquid.Template#render(java.util.Map, io.plumbline.liquid.RenderOptions)} fills it
 * with data. A template can reach the data that it is given and the filters that the host
 * registers, and nothing else: there are no files, no reflection, no includes. {@link
 * io.plumbline.liquid.CompileLimits} and {@link io.plumbline.liquid.RenderLimits} bound what a
 * template may cost, and every output is escaped for HTML exactly once.
 *
 * <p>Everything that goes wrong is a {@link io.plumbline.liquid.LiquidException} that says what,
 * where (line and column) and how to mend it.
 *
 * <p>The packages under {@code internal} are not API.
 */
@NullMarked
package io.plumbline.liquid;

import org.jspecify.annotations.NullMarked;
