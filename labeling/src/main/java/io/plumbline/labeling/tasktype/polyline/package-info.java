/** Lines of straight parts, which AWS leaves to custom code: {@code PRE-/ACS-Polyline}. */
@NullMarked
package io.plumbline.labeling.tasktype.polyline;

import org.jspecify.annotations.NullMarked;
