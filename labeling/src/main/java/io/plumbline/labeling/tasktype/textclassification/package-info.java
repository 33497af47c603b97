/** Text classification, single label: {@code PRE-TextMultiClass} and {@code ACS-TextMultiClass}. */
@NullMarked
package io.plumbline.labeling.tasktype.textclassification;

import org.jspecify.annotations.NullMarked;
