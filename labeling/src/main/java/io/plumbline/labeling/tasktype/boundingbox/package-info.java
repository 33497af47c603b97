/**
 * Bounding boxes, drawn or adjusted: {@code PRE-/ACS-BoundingBox} and {@code
 * PRE-/ACS-AdjustmentBoundingBox}.
 */
@NullMarked
package io.plumbline.labeling.tasktype.boundingbox;

import org.jspecify.annotations.NullMarked;
