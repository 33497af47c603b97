package io.plumbline.labeling.activation;

import java.util.List;

/**
 * Comparisons of a confidence, of which each has to hold. Without any, every confidence is in
 * bounds.
 */
record ConfidenceBounds(List<Bound> bounds) {

  ConfidenceBounds {
    bounds = List.copyOf(bounds);
  }

  boolean hold(double confidence) {
    return bounds.stream().allMatch(bound -> bound.comparison.holds(confidence, bound.percent));
  }

  /**
   * One comparison.
   *
   * @param percent what is compared with, from 0 to 100
   */
  record Bound(Comparison comparison, double percent) {}

  /** How confidences are compared, by the last words of the parameters' names. */
  enum Comparison {
    EQUALS("Equals") {
      @Override
      boolean holds(double confidence, double bound) {
        return Double.compare(confidence, bound) == 0;
      }
    },
    LESS_THAN("LessThan") {
      @Override
      boolean holds(double confidence, double bound) {
        return confidence < bound;
      }
    },
    LESS_THAN_EQUALS("LessThanEquals") {
      @Override
      boolean holds(double confidence, double bound) {
        return confidence <= bound;
      }
    },
    GREATER_THAN("GreaterThan") {
      @Override
      boolean holds(double confidence, double bound) {
        return confidence > bound;
      }
    },
    GREATER_THAN_EQUALS("GreaterThanEquals") {
      @Override
      boolean holds(double confidence, double bound) {
        return confidence >= bound;
      }
    };

    private final String suffix;

    Comparison(String suffix) {
      this.suffix = suffix;
    }

    String suffix() {
      return suffix;
    }

    abstract boolean holds(double confidence, double bound);
  }
}
