package io.plumbline.labeling.task;

import io.plumbline.labeling.job.LabelingJob;

/** An assignment and the job that it belongs to. */
public record WorkItem(LabelingJob job, Assignment assignment) {}
