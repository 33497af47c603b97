package io.plumbline.consolidation.span;

/**
 * Numbers in steps of 2<sup>−30</sup>: sums of them are exact up to 2<sup>23</sup> and so do not
 * depend on the order of answers and workers.
 */
final class Exact {
  private static final double STEPS = 1 << 30;

  private Exact() {}

  static double of(double value) {
    return Math.rint(value * STEPS) / STEPS;
  }

  /** The logarithm (natural) of a positive number, the same on every machine. */
  static double log(double value) {
    return of(StrictMath.log(value));
  }
}
