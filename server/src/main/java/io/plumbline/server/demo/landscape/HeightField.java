package io.plumbline.server.demo.landscape;

/** A ground, as its height over each place. Implementations are immutable and safe for threads. */
interface HeightField {

  /**
   * The height of a place.
   *
   * @param x metres to the right of the camera
   * @param z metres away from it
   * @param footprint width of a pixel there in metres: finer detail is left out
   * @return metres over the sea
   */
  double height(double x, double z, double footprint);
}
