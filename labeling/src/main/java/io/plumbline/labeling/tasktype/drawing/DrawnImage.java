package io.plumbline.labeling.tasktype.drawing;

import io.plumbline.consolidation.shape.Visit.Drawn;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.util.List;

/**
 * What several workers drew in one image.
 *
 * @param <S> the shape
 * @param id names the image among others
 * @param size the image's size
 * @param drawings one for each worker who looked, also where they saw nothing to draw
 */
record DrawnImage<S>(String id, ImageSize size, List<Drawing<S>> drawings) {

  /**
   * What one worker drew.
   *
   * @param <S> the shape
   * @param workerId who drew it
   * @param shapes what, each with the index of its class
   */
  record Drawing<S>(String workerId, List<Drawn<S>> shapes) {}
}
