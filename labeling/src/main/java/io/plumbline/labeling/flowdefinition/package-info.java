/**
 * Flow definitions of Augmented AI: who reviews what a model said, on which page, and when.
 *
 * <p>They are kept and returned as they were given, after every rule that can be checked has been
 * checked. The human loops that are started by them are tasks of one job for each definition
 * ({@link io.plumbline.labeling.flowdefinition.ReviewJobs}).
 */
@NullMarked
package io.plumbline.labeling.flowdefinition;

import org.jspecify.annotations.NullMarked;
