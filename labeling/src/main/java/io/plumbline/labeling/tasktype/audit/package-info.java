/** What the task types share in which workers look at a label that an object already has. */
@NullMarked
package io.plumbline.labeling.tasktype.audit;

import org.jspecify.annotations.NullMarked;
