/** How well the methods of {@code io.plumbline.consolidation.ordinal} do on public data. */
@NullMarked
package io.plumbline.benchmarks.consolidation.ordinal;

import org.jspecify.annotations.NullMarked;
