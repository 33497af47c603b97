/** Human loops of Augmented AI. */
@NullMarked
package io.plumbline.acceptance.humanloop;

import org.jspecify.annotations.NullMarked;
