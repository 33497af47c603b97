/** Polygons, which AWS leaves to custom code: {@code PRE-/ACS-Polygon}. */
@NullMarked
package io.plumbline.labeling.tasktype.polygon;

import org.jspecify.annotations.NullMarked;
