/**
 * From source text to syntax tree.
 *
 * <p>{@link io.plumbline.liquid.internal.syntax.TemplateLexer} cuts the source into text, outputs
 * and tags; {@link io.plumbline.liquid.internal.syntax.TemplateParser} makes a tree of {@link
 * io.plumbline.liquid.internal.syntax.Node}s of them, reading what stands inside outputs and tags
 * with {@link io.plumbline.liquid.internal.syntax.ExpressionParser}. Errors are collected in {@link
 * io.plumbline.liquid.internal.syntax.Diagnostics}, so that one compilation reports them all. The
 * tree is immutable; places in it are offsets into the source.
 */
@NullMarked
package io.plumbline.liquid.internal.syntax;

import org.jspecify.annotations.NullMarked;
