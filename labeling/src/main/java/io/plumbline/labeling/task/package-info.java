/**
 * Hands out work and takes answers: tasks, assignments, and who may have which.
 *
 * <p>A task is one data object that waits for answers; an assignment is one worker's share of it.
 * {@link io.plumbline.labeling.task.TaskDesk} is the counter where both meet. What it has
 * acknowledged is on disk.
 */
@NullMarked
package io.plumbline.labeling.task;

import org.jspecify.annotations.NullMarked;
