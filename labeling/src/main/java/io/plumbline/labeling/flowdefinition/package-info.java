/**
 * Flow definitions of Augmented AI: who reviews what a model said, on which page, and when.
 *
 * <p>They are kept and returned as they were given, after every rule that can be checked has been
 * checked; what their conditions mean is known to {@link io.plumbline.labeling.activation}. The
 * human loops that are started by them are tasks of one job for each definition ({@link
 * io.plumbline.labeling.flowdefinition.ReviewJobs}).
 */
@NullMarked
package io.plumbline.labeling.flowdefinition;

import org.jspecify.annotations.NullMarked;
