/** Polygons: {@link io.plumbline.consolidation.polygon.PolygonConsolidator} is the default. */
@NullMarked
package io.plumbline.consolidation.polygon;

import org.jspecify.annotations.NullMarked;
