package io.plumbline.liquid;

/** The check that every limit goes through. */
final class Limits {

  private Limits() {}

  static void requirePositive(long value, String name) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive, not " + value);
    }
  }
}
