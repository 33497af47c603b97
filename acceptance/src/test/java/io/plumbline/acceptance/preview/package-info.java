/** The preview of worker templates, as those who write them see it. */
@NullMarked
package io.plumbline.acceptance.preview;

import org.jspecify.annotations.NullMarked;
