package io.plumbline.labeling.task;

import io.plumbline.labeling.job.LabelingJob;
import org.jspecify.annotations.Nullable;

/**
 * A job as one worker sees it.
 *
 * @param job the job
 * @param available tasks that the worker could take now
 * @param answered tasks that the worker has answered
 * @param resumable the assignment that the worker is at or has stopped, or null
 */
public record JobOffer(
    LabelingJob job, long available, long answered, @Nullable Assignment resumable) {}
