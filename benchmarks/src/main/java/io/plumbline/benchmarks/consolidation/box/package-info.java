/** How well bounding boxes are consolidated. */
@NullMarked
package io.plumbline.benchmarks.consolidation.box;

import org.jspecify.annotations.NullMarked;
