/** What all task types on texts share. */
@NullMarked
package io.plumbline.labeling.tasktype.text;

import org.jspecify.annotations.NullMarked;
