/** {@code consolidate grades}: one grade of an ordered scale per object. */
@NullMarked
package io.plumbline.consolidationcli.grades;

import org.jspecify.annotations.NullMarked;
