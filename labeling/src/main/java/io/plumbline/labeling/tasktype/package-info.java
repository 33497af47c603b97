/**
 * What differs from one kind of labeling to another, one package per task type.
 *
 * <p>To add a task type is to add a package that implements {@link
 * io.plumbline.labeling.tasktype.TaskType} and to name it in {@link
 * io.plumbline.labeling.tasktype.TaskTypes}.
 */
@NullMarked
package io.plumbline.labeling.tasktype;

import org.jspecify.annotations.NullMarked;
