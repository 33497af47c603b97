/**
 * What a requester does before workers can begin, with the AWS SDK: buckets, pictures, a work team,
 * a labeling job. For tests that are about something else.
 */
@NullMarked
package io.plumbline.acceptance.requester;

import org.jspecify.annotations.NullMarked;
