package io.plumbline.server.demo.landscape;

/** Blending curves. */
final class Curve {
  private Curve() {}

  static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }

  /** 0 up to {@code from}, 1 from {@code to} on, smooth between; falling if {@code from > to}. */
  static double step(double from, double to, double value) {
    double t = clamp((value - from) / (to - from));
    return t * t * (3 - 2 * t);
  }
}
