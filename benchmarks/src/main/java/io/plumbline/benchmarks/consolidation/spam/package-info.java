/** Who is suspected of spam, for all kinds of annotation alike. */
@NullMarked
package io.plumbline.benchmarks.consolidation.spam;

import org.jspecify.annotations.NullMarked;
