/** {@code consolidate numbers}: one number per object. */
@NullMarked
package io.plumbline.consolidationcli.numbers;

import org.jspecify.annotations.NullMarked;
