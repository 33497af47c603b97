/** Automated data labeling, from boto3 to the output manifest, with people who answer over HTTP. */
@NullMarked
package io.plumbline.acceptance.automation;

import org.jspecify.annotations.NullMarked;
