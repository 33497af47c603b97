/** Operations on objects, one class each. */
@NullMarked
package io.plumbline.objectstore.rest.object;

import org.jspecify.annotations.NullMarked;
