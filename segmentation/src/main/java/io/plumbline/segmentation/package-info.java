/**
 * Finds the pixels of an object in an image, where a person points at it: within a box, or between
 * its four outermost points.
 *
 * <p>The object is cut out of its surroundings by GrabCut (Rother, Kolmogorov, Blake: "GrabCut",
 * SIGGRAPH 2004) on a small copy of the image around it; the edge is then drawn on a larger copy by
 * a second cut in a narrow band, and at last on the pixels themselves by a guided filter (He, Sun,
 * Tang: "Guided Image Filtering", PAMI 2013).
 */
@NullMarked
package io.plumbline.segmentation;

import org.jspecify.annotations.NullMarked;
