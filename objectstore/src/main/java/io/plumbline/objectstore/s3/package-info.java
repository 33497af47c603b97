/** A client of any S3 endpoint behind the port of this module, through the AWS SDK. */
@NullMarked
package io.plumbline.objectstore.s3;

import org.jspecify.annotations.NullMarked;
