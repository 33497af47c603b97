/** Bounding boxes: {@link io.plumbline.consolidation.box.BoxConsolidator} is the default method. */
@NullMarked
package io.plumbline.consolidation.box;

import org.jspecify.annotations.NullMarked;
