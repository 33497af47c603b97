/**
 * Named entity recognition: workers label parts of a text. {@code PRE-/ACS-NamedEntityRecognition}.
 */
@NullMarked
package io.plumbline.labeling.tasktype.namedentity;

import org.jspecify.annotations.NullMarked;
