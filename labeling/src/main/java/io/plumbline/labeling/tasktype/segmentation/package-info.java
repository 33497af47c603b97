/**
 * Semantic segmentation, painted or adjusted: {@code PRE-/ACS-SemanticSegmentation} and {@code
 * PRE-/ACS-AdjustmentSemanticSegmentation}. A label is a PNG whose pixels have the keys of {@code
 * internal-color-map} as values.
 */
@NullMarked
package io.plumbline.labeling.tasktype.segmentation;

import org.jspecify.annotations.NullMarked;
