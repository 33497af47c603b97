package io.plumbline.consolidation.shape;

import java.util.List;

/**
 * What one worker drew in one image, perhaps nothing.
 *
 * @param <S> the shape
 * @param image index of the image
 * @param worker index of the worker
 * @param shapes what was drawn, each with the index of its class
 */
public record Visit<S>(int image, int worker, List<Drawn<S>> shapes) {

  /** Copies the list. */
  public Visit {
    shapes = List.copyOf(shapes);
  }

  /**
   * A shape and what it shows.
   *
   * @param <S> the shape
   * @param shape where
   * @param label index of the class
   */
  public record Drawn<S>(S shape, int label) {}
}
