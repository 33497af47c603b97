/**
 * What all drawn shapes share: boxes, polygons, lines, points and cuboids that several workers drew
 * in the same images.
 *
 * <p>A drawing is consolidated in four steps, each a class of its own. {@link
 * io.plumbline.consolidation.shape.Grouping} finds which shapes of different workers mean the same
 * object. {@link io.plumbline.consolidation.shape.ExistenceModel} says how probable it is that
 * there is such an object, from who drew it, who did not, and how often each of them misses objects
 * or sees what is not there. A {@link io.plumbline.consolidation.shape.Fusion} makes one shape of
 * several, trusting precise workers more. The class is decided by the categorical default. {@link
 * io.plumbline.consolidation.shape.ObjectConsolidator} puts the steps together; a kind adds a
 * {@link io.plumbline.consolidation.shape.ShapeModel}, which says how alike two of its shapes are.
 *
 * <p>Results do not depend on the order of the annotations or on the names of workers and images:
 * shapes are put into an order of their own, and sums are taken in the order of their terms.
 */
@NullMarked
package io.plumbline.consolidation.shape;

import org.jspecify.annotations.NullMarked;
