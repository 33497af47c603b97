/** Where learners outside of this module, which need native libraries, have these unpacked. */
@NullMarked
package io.plumbline.autolabel.natives;

import org.jspecify.annotations.NullMarked;
