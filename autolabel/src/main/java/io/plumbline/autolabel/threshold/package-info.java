/** Which objects a model may label by itself so that the error stays within a target. */
@NullMarked
package io.plumbline.autolabel.threshold;

import org.jspecify.annotations.NullMarked;
