/** Distributions that several kinds of consolidation need, the same digits on every machine. */
@NullMarked
package io.plumbline.consolidation.probability;

import org.jspecify.annotations.NullMarked;
