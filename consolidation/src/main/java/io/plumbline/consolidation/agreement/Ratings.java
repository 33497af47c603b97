package io.plumbline.consolidation.agreement;

import io.plumbline.consolidation.AnswerIndexes;
import java.util.Arrays;
import java.util.Objects;

/**
 * Who gave which unit which value: three parallel arrays, one entry per rating, in any order. What
 * is missing is simply not there.
 *
 * <p>Values are indexes into a scale, which gives each value its number where the measure asks for
 * one. The arrays are neither copied nor guarded: do not change them afterwards. Under that
 * condition the class is safe for threads.
 */
public final class Ratings {
  private final int units;
  private final int raters;
  private final double[] scale;
  private final int[] unit;
  private final int[] rater;
  private final int[] value;

  private Ratings(int units, int raters, double[] scale, int[] unit, int[] rater, int[] value) {
    this.units = units;
    this.raters = raters;
    this.scale = scale;
    this.unit = Objects.requireNonNull(unit, "unit");
    this.rater = Objects.requireNonNull(rater, "rater");
    this.value = Objects.requireNonNull(value, "value");
    if (rater.length != unit.length || value.length != unit.length) {
      throw new IllegalArgumentException(
          "the three arrays differ in length: %d units, %d raters, %d values"
              .formatted(unit.length, rater.length, value.length));
    }
    AnswerIndexes.requireInRange("unit", unit, units);
    AnswerIndexes.requireInRange("rater", rater, raters);
    AnswerIndexes.requireInRange("value", value, scale.length);
  }

  /**
   * Ratings that each name one of several categories. Where a measure asks for order or distance,
   * the categories are as far apart as their indexes.
   *
   * @param units number of units
   * @param raters number of raters
   * @param categories number of categories
   * @param unit unit index per rating
   * @param rater rater index per rating
   * @param category category index per rating
   * @throws IllegalArgumentException naming the rating whose index is out of range
   */
  public static Ratings categorical(
      int units, int raters, int categories, int[] unit, int[] rater, int[] category) {
    double[] scale = new double[categories];
    Arrays.setAll(scale, index -> index);
    return new Ratings(units, raters, scale, unit, rater, category);
  }

  /**
   * Ratings that are numbers.
   *
   * @param units number of units
   * @param raters number of raters
   * @param unit unit index per rating
   * @param rater rater index per rating
   * @param number finite number per rating
   * @throws IllegalArgumentException naming the rating that breaks a rule
   */
  public static Ratings numeric(int units, int raters, int[] unit, int[] rater, double[] number) {
    for (int rating = 0; rating < number.length; rating++) {
      if (!Double.isFinite(number[rating])) {
        throw new IllegalArgumentException(
            "rating %d is %s; it must be finite".formatted(rating, number[rating]));
      }
    }
    double[] scale =
        Arrays.stream(number).map(Ratings::withoutMinusZero).sorted().distinct().toArray();
    int[] value = new int[number.length];
    Arrays.setAll(value, rating -> Arrays.binarySearch(scale, withoutMinusZero(number[rating])));
    return new Ratings(units, raters, scale, unit, rater, value);
  }

  /** Number of units. */
  public int units() {
    return units;
  }

  /** Number of raters. */
  public int raters() {
    return raters;
  }

  /** Number of different values that could be given, at least 0. */
  public int values() {
    return scale.length;
  }

  /** Number of ratings. */
  public int size() {
    return unit.length;
  }

  /** The number of a value; ascending. */
  public double number(int valueIndex) {
    return scale[valueIndex];
  }

  /** Unit index of a rating. */
  public int unit(int rating) {
    return unit[rating];
  }

  /** Rater index of a rating. */
  public int rater(int rating) {
    return rater[rating];
  }

  /** Value index of a rating. */
  public int value(int rating) {
    return value[rating];
  }

  private static double withoutMinusZero(double number) {
    return number + 0.0;
  }
}
