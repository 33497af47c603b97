/** {@code consolidate pairs}: which of two items is better. */
@NullMarked
package io.plumbline.consolidationcli.pairs;

import org.jspecify.annotations.NullMarked;
