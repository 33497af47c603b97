/**
 * Finds in a worker template what Liquid cannot know: elements and attributes that there are not,
 * answers that would be lost, pages that nobody could submit.
 *
 * <p>{@link io.plumbline.labeling.template.lint.TemplateLint} reads the source, not a rendered
 * page, so that every finding has the line and column that its author sees.
 */
@NullMarked
package io.plumbline.labeling.template.lint;

import org.jspecify.annotations.NullMarked;
