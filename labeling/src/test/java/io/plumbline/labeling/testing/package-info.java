/** What tests of the domain stand on. */
@NullMarked
package io.plumbline.labeling.testing;

import org.jspecify.annotations.NullMarked;
