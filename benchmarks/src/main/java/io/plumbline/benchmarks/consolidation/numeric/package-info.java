/** How well the methods of {@code io.plumbline.consolidation.numeric} do on public data. */
@NullMarked
package io.plumbline.benchmarks.consolidation.numeric;

import org.jspecify.annotations.NullMarked;
