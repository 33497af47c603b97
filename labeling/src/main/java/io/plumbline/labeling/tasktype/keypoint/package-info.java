/** Keypoints, which AWS leaves to custom code: {@code PRE-/ACS-Keypoint}. */
@NullMarked
package io.plumbline.labeling.tasktype.keypoint;

import org.jspecify.annotations.NullMarked;
