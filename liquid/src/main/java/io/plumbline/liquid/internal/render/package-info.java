/**
 * From syntax tree and data to output.
 *
 * <p>{@link io.plumbline.liquid.internal.render.Rendering} is the door: it walks the tree with an
 * {@code Interpreter}, which writes to a {@code Sink}, sets variables in a {@code Scope}, and has
 * values worked out by an {@code Evaluator}. All of them live for one rendering and belong to its
 * thread; the tree is shared.
 */
@NullMarked
package io.plumbline.liquid.internal.render;

import org.jspecify.annotations.NullMarked;
