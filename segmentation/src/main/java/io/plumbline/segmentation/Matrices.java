package io.plumbline.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/** Matrices outside Java's heap, freed together when the work with them is done. */
final class Matrices implements AutoCloseable {

  private final List<Mat> all = new ArrayList<>();

  /** An empty one, for a result. */
  Mat create() {
    return keep(new Mat());
  }

  /** Frees this one with the others. */
  Mat keep(Mat matrix) {
    all.add(matrix);
    return matrix;
  }

  @Override
  public void close() {
    all.forEach(Mat::release);
  }
}
