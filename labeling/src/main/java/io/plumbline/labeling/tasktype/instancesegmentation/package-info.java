/**
 * Instance segmentation, which AWS leaves to custom code: workers paint each object for itself.
 * {@code PRE-/ACS-InstanceSegmentation}.
 */
@NullMarked
package io.plumbline.labeling.tasktype.instancesegmentation;

import org.jspecify.annotations.NullMarked;
