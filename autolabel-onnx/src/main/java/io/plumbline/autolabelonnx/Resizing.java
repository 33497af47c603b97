package io.plumbline.autolabelonnx;

import io.plumbline.autolabel.feature.image.Picture;

/**
 * Brings a picture to the size that a network wants: a larger one by the means of areas, then
 * between the nearest four pixels, so that a small picture becomes smooth and not blocks.
 */
final class Resizing {

  private Resizing() {}

  /**
   * One plane of a picture, stretched.
   *
   * @param grey whether the mean of all planes is wanted
   * @return row after row, 0 to 1
   */
  static float[] plane(Picture picture, int plane, boolean grey, int width, int height) {
    int side = Math.max(width, height);
    boolean large = picture.width() > side || picture.height() > side;
    Picture source = large ? picture.square(side) : picture;
    float[] values =
        grey ? mean(source.planes()) : source.planes()[Math.min(plane, source.planes().length - 1)];
    float[] stretched = new float[width * height];
    for (int row = 0; row < height; row++) {
      float v = place(row, height, source.height());
      int top = (int) v;
      int bottom = Math.min(top + 1, source.height() - 1);
      for (int column = 0; column < width; column++) {
        float u = place(column, width, source.width());
        int left = (int) u;
        int right = Math.min(left + 1, source.width() - 1);
        float above = between(values, top * source.width(), left, right, u - left);
        float below = between(values, bottom * source.width(), left, right, u - left);
        stretched[row * width + column] = above + (v - top) * (below - above);
      }
    }
    return stretched;
  }

  /** Where the middle of a pixel lies in a line of another length. */
  private static float place(int index, int length, int sourceLength) {
    float at = (index + 0.5f) * sourceLength / length - 0.5f;
    return Math.max(0, Math.min(sourceLength - 1, at));
  }

  private static float between(float[] values, int start, int left, int right, float share) {
    return values[start + left] + share * (values[start + right] - values[start + left]);
  }

  private static float[] mean(float[][] planes) {
    float[] mean = new float[planes[0].length];
    for (float[] plane : planes) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += plane[i] / planes.length;
      }
    }
    return mean;
  }
}
