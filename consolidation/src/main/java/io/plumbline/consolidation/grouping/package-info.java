/** Answers by what they are about. */
@NullMarked
package io.plumbline.consolidation.grouping;

import org.jspecify.annotations.NullMarked;
