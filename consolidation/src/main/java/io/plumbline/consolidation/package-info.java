/** Many people's annotations of one object, consolidated into one label and how sure we are. */
@NullMarked
package io.plumbline.consolidation;

import org.jspecify.annotations.NullMarked;
