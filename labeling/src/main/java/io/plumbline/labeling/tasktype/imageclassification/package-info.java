/**
 * Image classification, single label: {@code PRE-ImageMultiClass} and {@code ACS-ImageMultiClass}.
 */
@NullMarked
package io.plumbline.labeling.tasktype.imageclassification;

import org.jspecify.annotations.NullMarked;
