/** How good and how fast the methods for one class per object are. */
@NullMarked
package io.plumbline.benchmarks.consolidation.categorical;

import org.jspecify.annotations.NullMarked;
