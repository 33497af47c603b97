/** Writes labels, explanations and worker quality; a file is there whole or not at all. */
@NullMarked
package io.plumbline.consolidationcli.output;

import org.jspecify.annotations.NullMarked;
