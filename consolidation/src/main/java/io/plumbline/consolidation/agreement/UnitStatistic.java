package io.plumbline.consolidation.agreement;

/** A measure of given data, for any resample of their units. Implementations are immutable. */
public interface UnitStatistic {

  /** Number of units. */
  int units();

  /**
   * The measure, if each unit stood in the data as often as {@code times} says.
   *
   * @param times one entry per unit, at least 0
   */
  Chance of(int[] times);

  /**
   * What was seen and what chance would give, both as agreement or both as disagreement.
   *
   * @param value the agreement beyond chance: 1 is perfect, 0 what chance gives, below 0 worse
   * @param observed what was seen
   * @param expected what chance would give
   * @param comparableUnits units that at least two raters rated
   */
  record Chance(double value, double observed, double expected, int comparableUnits) {

    /** Nothing can be compared. */
    static final Chance NONE = new Chance(0, 0, 0, 0);

    /** From agreements: (observed − expected) ∕ (1 − expected). */
    static Chance ofAgreement(double observed, double expected, int comparableUnits) {
      if (comparableUnits == 0) {
        return NONE;
      }
      double value = expected < 1 ? (observed - expected) / (1 - expected) : 1;
      return new Chance(value, observed, expected, comparableUnits);
    }

    /** From disagreements: 1 − observed ∕ expected. */
    static Chance ofDisagreement(double observed, double expected, int comparableUnits) {
      if (comparableUnits == 0) {
        return NONE;
      }
      double value = expected > 0 ? 1 - observed / expected : 1;
      return new Chance(value, observed, expected, comparableUnits);
    }
  }
}
