/** How well masks are consolidated. */
@NullMarked
package io.plumbline.benchmarks.consolidation.mask;

import org.jspecify.annotations.NullMarked;
