package io.plumbline.consolidation.mask;

/** What workers' labels of a pixel say about its true label, its neighbours left aside. */
@FunctionalInterface
interface PixelEvidence {

  /**
   * The logarithm of the probability of a label and of what the workers said, up to a constant of
   * the pixel.
   *
   * @param said per mask its label of the pixel
   * @param label one of them
   */
  double of(int[] said, int label);
}
