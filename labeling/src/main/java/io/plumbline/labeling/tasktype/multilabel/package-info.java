/**
 * Classification with several labels: {@code PRE-/ACS-ImageMultiClassMultiLabel} and {@code
 * PRE-/ACS-TextMultiClassMultiLabel}.
 */
@NullMarked
package io.plumbline.labeling.tasktype.multilabel;

import org.jspecify.annotations.NullMarked;
