/** {@code consolidate classification}: one class per object. */
@NullMarked
package io.plumbline.consolidationcli.classification;

import org.jspecify.annotations.NullMarked;
