/** Operations on buckets, one class each. */
@NullMarked
package io.plumbline.objectstore.rest.bucket;

import org.jspecify.annotations.NullMarked;
