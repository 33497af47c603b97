package io.plumbline.server.demo.landscape;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a plant to be set up in the landscape: how much of each pixel it covers, its colour,
 * and how it faces the light. Immutable after it is drawn, safe for threads.
 */
final class PlantShape {
  private final int width;
  private final int height;

  /** Half as wide and high; null for the smallest. */
  private @Nullable PlantShape smaller;

  /**
   * Five per pixel: coverage 0 to 1; red, green, blue reflectance; facing −1 (left) to 1 (right).
   */
  private final float[] pixels;

  PlantShape(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new float[width * height * 5];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Lays a soft dot over what is there. */
  void dot(double x, double y, double radius, Rgb color, double facing, double opacity) {
    int x0 = (int) Math.max(0, Math.floor(x - radius));
    int x1 = (int) Math.min(width - 1.0, Math.ceil(x + radius));
    int y0 = (int) Math.max(0, Math.floor(y - radius));
    int y1 = (int) Math.min(height - 1.0, Math.ceil(y + radius));
    for (int j = y0; j <= y1; j++) {
      for (int i = x0; i <= x1; i++) {
        double dx = i + 0.5 - x;
        double dy = j + 0.5 - y;
        double distance = Math.sqrt(dx * dx + dy * dy);
        float share = (float) (Curve.clamp(radius + 0.5 - distance) * opacity);
        if (share > 0) {
          blend((j * width + i) * 5, color, (float) facing, share);
        }
      }
    }
  }

  private void blend(int at, Rgb color, float facing, float share) {
    float covered = pixels[at];
    float total = covered + share * (1 - covered);
    float weight = share / Math.max(1e-6f, total);
    pixels[at] = total;
    pixels[at + 1] += ((float) color.r() - pixels[at + 1]) * weight;
    pixels[at + 2] += ((float) color.g() - pixels[at + 2]) * weight;
    pixels[at + 3] += ((float) color.b() - pixels[at + 3]) * weight;
    pixels[at + 4] += (facing - pixels[at + 4]) * weight;
  }

  /** Prepares the smaller versions for plants farther away; nothing may be drawn afterwards. */
  PlantShape finished() {
    if (height > 12) {
      PlantShape half = new PlantShape(Math.max(1, width / 2), Math.max(1, height / 2));
      for (int j = 0; j < half.height; j++) {
        for (int i = 0; i < half.width; i++) {
          half.average(this, i, j);
        }
      }
      smaller = half.finished();
    }
    return this;
  }

  /** The smallest version that is still about as fine as the picture. */
  PlantShape forRows(double rows) {
    PlantShape shape = this;
    PlantShape next = smaller;
    while (next != null && shape.height > 1.5 * rows) {
      shape = next;
      next = shape.smaller;
    }
    return shape;
  }

  private void average(PlantShape full, int i, int j) {
    int to = (j * width + i) * 5;
    float coverage = 0;
    for (int part = 0; part < 4; part++) {
      int x = Math.min(full.width - 1, 2 * i + part % 2);
      int y = Math.min(full.height - 1, 2 * j + part / 2);
      int from = (y * full.width + x) * 5;
      float covered = full.pixels[from];
      coverage += covered;
      for (int channel = 1; channel < 5; channel++) {
        pixels[to + channel] += full.pixels[from + channel] * covered;
      }
    }
    for (int channel = 1; channel < 5; channel++) {
      pixels[to + channel] /= Math.max(1e-6f, coverage);
    }
    pixels[to] = coverage / 4;
  }

  /** One of the five values of a pixel: coverage, red, green, blue, facing. */
  float value(int x, int y, int channel) {
    return pixels[(y * width + x) * 5 + channel];
  }
}
