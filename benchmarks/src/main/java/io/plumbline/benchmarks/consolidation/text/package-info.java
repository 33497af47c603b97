/** How well the methods of {@code io.plumbline.consolidation.text} do on public data. */
@NullMarked
package io.plumbline.benchmarks.consolidation.text;

import org.jspecify.annotations.NullMarked;
