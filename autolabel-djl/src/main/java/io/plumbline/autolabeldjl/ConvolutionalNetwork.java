package io.plumbline.autolabeldjl;

import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.learner.Learner;
import io.plumbline.autolabel.learner.PixelLearner;

/**
 * A small convolutional network that is trained on what people labeled, from nothing. On a graphics
 * card where PyTorch finds one, else on the CPU. Immutable and safe for threads.
 */
public final class ConvolutionalNetwork implements PixelLearner {

  private ConvolutionalNetwork() {}

  /**
   * The network, if it can be used. Nothing native is loaded yet.
   *
   * @throws PyTorchMissingException if PyTorch's libraries are not on the class path
   */
  public static ConvolutionalNetwork small() throws PyTorchMissingException {
    PyTorch.require();
    return new ConvolutionalNetwork();
  }

  /**
   * {@inheritDoc}
   *
   * @throws PyTorchMissingException if PyTorch does not load on this machine
   */
  @Override
  public Learner of(Pictures pictures, long seed) throws PyTorchMissingException {
    return new NetworkLearner(PyTorch.engine(), PackedPictures.of(pictures), Effort.USUAL, seed);
  }
}
