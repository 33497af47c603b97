/** How fast and how accurate consolidation is. */
@NullMarked
package io.plumbline.benchmarks.consolidation;

import org.jspecify.annotations.NullMarked;
