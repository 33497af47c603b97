/** Builds the labeling domain on the service's database, object store and clock. */
@NullMarked
package io.plumbline.server.labeling;

import org.jspecify.annotations.NullMarked;
