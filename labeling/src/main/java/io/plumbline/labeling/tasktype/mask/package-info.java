/**
 * What the task types share in which workers paint over an image: how masks are read from PNG files
 * that anybody may have made, and written as PNG files.
 *
 * <p>A mask is never held as pixels: files are read and written row by row, and masks are kept as
 * runs.
 */
@NullMarked
package io.plumbline.labeling.tasktype.mask;

import org.jspecify.annotations.NullMarked;
