package io.plumbline.labeling.engine;

import io.plumbline.labeling.tasktype.AnnotationConsolidation;
import io.plumbline.labeling.tasktype.PreAnnotation;
import io.plumbline.labeling.tasktype.TaskType;
import org.jspecify.annotations.Nullable;

/**
 * How one job makes tasks of objects and labels of answers: a built-in task type, functions of the
 * requester's own, nothing, or a mixture.
 *
 * @param preAnnotation makes tasks
 * @param answersOf the task type whose answers the workers give, or null when any answer will do
 * @param consolidation makes labels
 */
record JobWorkflow(
    PreAnnotation preAnnotation,
    @Nullable TaskType answersOf,
    AnnotationConsolidation consolidation) {}
