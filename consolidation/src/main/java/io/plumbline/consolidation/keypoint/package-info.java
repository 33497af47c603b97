/**
 * Named points of an object, such as the joints of a body: {@link
 * io.plumbline.consolidation.keypoint.KeypointConsolidator} is the default method. A single point
 * is an object with one keypoint.
 */
@NullMarked
package io.plumbline.consolidation.keypoint;

import org.jspecify.annotations.NullMarked;
