/**
 * Labels images from end to end: requesters with the clients of AWS, workers in a browser, and the
 * output files compared field by field with what the documentation of Ground Truth shows.
 */
@NullMarked
package io.plumbline.acceptance.labeling;

import org.jspecify.annotations.NullMarked;
