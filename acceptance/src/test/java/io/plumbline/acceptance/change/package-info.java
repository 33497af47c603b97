/** Changing a labeling job while people work on it. */
@NullMarked
package io.plumbline.acceptance.change;

import org.jspecify.annotations.NullMarked;
