/** {@code autolabel}: what automated labeling would do with a data set whose truth is known. */
@NullMarked
package io.plumbline.autolabelcli;

import org.jspecify.annotations.NullMarked;
