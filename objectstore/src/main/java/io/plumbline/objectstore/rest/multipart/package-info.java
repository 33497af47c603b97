/** Operations on uploads in parts, one class each. */
@NullMarked
package io.plumbline.objectstore.rest.multipart;

import org.jspecify.annotations.NullMarked;
