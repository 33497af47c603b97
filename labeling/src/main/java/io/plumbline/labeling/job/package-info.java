/**
 * Labeling jobs: what was asked for, how far they are, and what requesters can do with them.
 *
 * <p>A job is a persisted state machine ({@link io.plumbline.labeling.job.JobStatus}, and {@link
 * io.plumbline.labeling.job.JobPhase} within it). {@link io.plumbline.labeling.job.LabelingJobs}
 * creates, finds and stops jobs; {@code io.plumbline.labeling.engine} advances them.
 */
@NullMarked
package io.plumbline.labeling.job;

import org.jspecify.annotations.NullMarked;
