/** What the task types share in which a worker picks one class for each object. */
@NullMarked
package io.plumbline.labeling.tasktype.classification;

import org.jspecify.annotations.NullMarked;
