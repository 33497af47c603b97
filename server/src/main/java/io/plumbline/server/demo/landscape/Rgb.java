package io.plumbline.server.demo.landscape;

/** Light or reflectance in linear red, green and blue. */
record Rgb(double r, double g, double b) {
  static final Rgb BLACK = new Rgb(0, 0, 0);

  static Rgb gray(double value) {
    return new Rgb(value, value, value);
  }

  /** From the eight-bit sRGB values of a colour picker, as 0xRRGGBB. */
  static Rgb hex(int rgb) {
    return new Rgb(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
  }

  Rgb plus(Rgb other) {
    return new Rgb(r + other.r, g + other.g, b + other.b);
  }

  Rgb times(Rgb other) {
    return new Rgb(r * other.r, g * other.g, b * other.b);
  }

  Rgb times(double factor) {
    return new Rgb(r * factor, g * factor, b * factor);
  }

  /** This at {@code share} 0, the other at 1. */
  Rgb mix(Rgb other, double share) {
    return new Rgb(r + (other.r - r) * share, g + (other.g - g) * share, b + (other.b - b) * share);
  }

  double luminance() {
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  private static double linear(int value) {
    return Math.pow(value / 255.0, 2.2);
  }
}
