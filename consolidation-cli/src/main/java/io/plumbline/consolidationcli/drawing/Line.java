package io.plumbline.consolidationcli.drawing;

import java.util.List;

/**
 * What one worker drew in one image.
 *
 * @param task id of the image
 * @param width of the image, 0 if it is not known
 * @param height of the image, 0 if it is not known
 */
record Line<S>(String task, String worker, double width, double height, List<Labelled<S>> shapes) {

  /** A shape and the name of its class. */
  record Labelled<S>(String label, S shape) {}
}
