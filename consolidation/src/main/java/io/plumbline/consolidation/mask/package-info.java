/**
 * Masks: images of which each pixel has a label.
 *
 * <p>{@link io.plumbline.consolidation.mask.SemanticConsolidator} is the default for semantic
 * masks, where a worker gives one mask per image; {@link
 * io.plumbline.consolidation.mask.InstanceConsolidator} for instance masks, where each object has a
 * mask of its own. {@link io.plumbline.consolidation.mask.PixelDawidSkene} is a model of each pixel
 * with workers' skill and a smooth field, to choose beside the default. Masks are held as runs, and
 * consolidated row by row: memory grows with the number of runs and with the width of an image, not
 * with its area.
 */
@NullMarked
package io.plumbline.consolidation.mask;

import org.jspecify.annotations.NullMarked;
