/** {@code consolidate ranking}: one order of the items of each object. */
@NullMarked
package io.plumbline.consolidationcli.ranking;

import org.jspecify.annotations.NullMarked;
