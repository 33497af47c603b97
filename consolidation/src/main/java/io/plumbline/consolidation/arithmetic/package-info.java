/** Arithmetic whose result depends neither on the order of its terms nor on the machine. */
@NullMarked
package io.plumbline.consolidation.arithmetic;

import org.jspecify.annotations.NullMarked;
