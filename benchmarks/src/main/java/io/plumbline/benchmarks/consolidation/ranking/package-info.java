/** How well the methods of {@code io.plumbline.consolidation.ranking} do on public data. */
@NullMarked
package io.plumbline.benchmarks.consolidation.ranking;

import org.jspecify.annotations.NullMarked;
