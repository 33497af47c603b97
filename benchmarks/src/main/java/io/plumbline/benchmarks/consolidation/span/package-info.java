/** How well the methods of {@code io.plumbline.consolidation.span} do on public data. */
@NullMarked
package io.plumbline.benchmarks.consolidation.span;

import org.jspecify.annotations.NullMarked;
