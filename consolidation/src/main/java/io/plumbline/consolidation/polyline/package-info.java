/**
 * Lines of several points, such as lane markings: {@link
 * io.plumbline.consolidation.polyline.PolylineConsolidator} is the default method.
 */
@NullMarked
package io.plumbline.consolidation.polyline;

import org.jspecify.annotations.NullMarked;
