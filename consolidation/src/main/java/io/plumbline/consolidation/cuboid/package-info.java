/**
 * Cuboids in space that stand upright, as they are drawn into point clouds: {@link
 * io.plumbline.consolidation.cuboid.CuboidConsolidator} is the default method.
 */
@NullMarked
package io.plumbline.consolidation.cuboid;

import org.jspecify.annotations.NullMarked;
