/**
 * Label verification: workers say whether the labels that an image already has are good. {@code
 * PRE-/ACS-VerificationBoundingBox} and {@code PRE-/ACS-VerificationSemanticSegmentation}.
 *
 * <p>Which attribute of the manifest line is looked at stands in the template, which sees the whole
 * line as {@code task.input.manifestLine}.
 */
@NullMarked
package io.plumbline.labeling.tasktype.labelverification;

import org.jspecify.annotations.NullMarked;
