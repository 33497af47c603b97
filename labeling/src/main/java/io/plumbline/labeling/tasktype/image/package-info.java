/** What the task types on images share. */
@NullMarked
package io.plumbline.labeling.tasktype.image;

import org.jspecify.annotations.NullMarked;
