package io.plumbline.server.demo.landscape;

/** Linear light per pixel. Rows may be written by different threads. */
final class Frame {
  private final int width;
  private final int height;
  private final float[] light;

  Frame(int width, int height) {
    this.width = width;
    this.height = height;
    this.light = new float[width * height * 3];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  void set(int x, int y, Rgb color) {
    int at = (y * width + x) * 3;
    light[at] = (float) color.r();
    light[at + 1] = (float) color.g();
    light[at + 2] = (float) color.b();
  }

  Rgb get(int x, int y) {
    int at = (y * width + x) * 3;
    return new Rgb(light[at], light[at + 1], light[at + 2]);
  }

  /** The average of the pixels that fall on each pixel of a smaller frame. */
  Frame scaledTo(int toWidth, int toHeight) {
    Frame rows = new Frame(toWidth, height);
    resample(light, rows.light, height, width, toWidth, width * 3, 3, toWidth * 3, 3);
    Frame result = new Frame(toWidth, toHeight);
    resample(rows.light, result.light, toWidth, height, toHeight, 3, toWidth * 3, 3, toWidth * 3);
    return result;
  }

  private static void resample(
      float[] from,
      float[] to,
      int lines,
      int count,
      int toCount,
      int fromLine,
      int fromStep,
      int toLine,
      int toStep) {
    double ratio = count / (double) toCount;
    for (int target = 0; target < toCount; target++) {
      double start = target * ratio;
      double end = start + ratio;
      for (int source = (int) start; source < end && source < count; source++) {
        float share = (float) ((Math.min(end, source + 1) - Math.max(start, source)) / ratio);
        for (int line = 0; line < lines; line++) {
          int read = line * fromLine + source * fromStep;
          int write = line * toLine + target * toStep;
          to[write] += share * from[read];
          to[write + 1] += share * from[read + 1];
          to[write + 2] += share * from[read + 2];
        }
      }
    }
  }
}
