package io.plumbline.consolidation.categorical;

/**
 * The prior knowledge and the stopping rule of {@link DawidSkene}.
 *
 * @param diagonal what is expected of a worker of whom nothing is known: the probability of a right
 *     answer, strictly between 0 and 1. The rest is spread evenly over the wrong classes
 * @param strength how many answers that expectation is worth, per row of a worker's confusion
 *     matrix, more than 0
 * @param objectStrength how many objects the expectation is worth that all classes are equally
 *     frequent, in total over the classes, more than 0
 * @param maxIterations most rounds of estimation, at least 1
 * @param tolerance stop when the log posterior rises by no more than this share of its size, at
 *     least 0
 */
public record DawidSkeneSettings(
    double diagonal, double strength, double objectStrength, int maxIterations, double tolerance) {

  /**
   * Suits 1 to 9 answers an object. Rounds and tolerance are those that AWS published for its
   * modified Dawid–Skene (at most 20, 1e-8). Its prior diagonal of 0.7 and others were compared on
   * public data sets, whole and cut down to 3 and 5 answers an object, and on simulated small
   * teams; the README of the module has the figures.
   */
  public static final DawidSkeneSettings DEFAULT = new DawidSkeneSettings(0.8, 2, 2, 20, 1e-8);

  /**
   * Checks the ranges given above.
   *
   * @throws IllegalArgumentException naming the setting that is out of range
   */
  public DawidSkeneSettings {
    require(diagonal > 0 && diagonal < 1, "diagonal", diagonal, "must lie between 0 and 1");
    require(
        strength > 0 && strength < Double.POSITIVE_INFINITY,
        "strength",
        strength,
        "must be positive");
    require(
        objectStrength > 0 && objectStrength < Double.POSITIVE_INFINITY,
        "objectStrength",
        objectStrength,
        "must be positive");
    require(maxIterations >= 1, "maxIterations", maxIterations, "must be at least 1");
    require(tolerance >= 0, "tolerance", tolerance, "must not be negative");
  }

  private static void require(boolean holds, String name, double value, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("%s is %s; it %s".formatted(name, value, rule));
    }
  }
}
