package io.plumbline.server.demo.landscape;

/**
 * A camera that looks along z with upright verticals, as with a shift lens: the horizon is moved up
 * or down in the frame instead of tilting the camera, so that each column of the picture looks into
 * one vertical plane.
 *
 * @param height of the lens over the sea in metres
 * @param focal length in widths of the picture; 0.9 is a normal wide angle
 * @param horizon place of the horizon from the top, in heights of the picture
 */
record Camera(double height, double focal, double horizon) {

  /** Direction of a pixel's ray as sideways per metre of depth. */
  double slopeX(double column, int width) {
    return (column + 0.5 - width / 2.0) / (focal * width);
  }

  /** Direction of a pixel's ray as rise per metre of depth. */
  double slopeY(double row, int width, int pictureHeight) {
    return (horizon * pictureHeight - row - 0.5) / (focal * width);
  }

  /** The row at which a point at this depth and height appears. */
  double row(double y, double depth, int width, int pictureHeight) {
    return horizon * pictureHeight - 0.5 - (y - height) / depth * focal * width;
  }
}
