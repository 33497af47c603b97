/**
 * What the task types share in which workers draw shapes over an image, several in each, and give
 * each a class.
 *
 * <p>{@link io.plumbline.labeling.tasktype.drawing.DrawingTask} is the task type, {@link
 * io.plumbline.labeling.tasktype.drawing.DrawingAdjustment} the one in which workers mend shapes
 * that are there already; a {@link io.plumbline.labeling.tasktype.drawing.ShapeForm} says what the
 * shapes of a kind are. Coordinates are pixels of the upright image, from its upper left corner.
 */
@NullMarked
package io.plumbline.labeling.tasktype.drawing;

import org.jspecify.annotations.NullMarked;
