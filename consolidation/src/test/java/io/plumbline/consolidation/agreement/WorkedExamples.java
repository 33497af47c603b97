package io.plumbline.consolidation.agreement;

import java.util.ArrayList;
import java.util.List;

/** The data of the papers' own examples. */
final class WorkedExamples {

  private WorkedExamples() {}

  /**
   * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four
   * observers, twelve units, values 1 to 5, missing data as dots.
   */
  static Ratings krippendorffFourObservers() {
    return observers("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
  }

  /** The same paper, section A: two observers, ten units, two values. */
  static Ratings krippendorffTwoObservers() {
    return observers("0100000010", "1110010000");
  }

  /** The same paper, section B: two observers, twelve units, five nominal values. */
  static Ratings krippendorffNominal() {
    return observers("001132224330", "101112224333");
  }

  /** J. Cohen (1960) and (1968): two judges, 200 subjects, three categories, as counts. */
  static Ratings cohen() {
    return table(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
  }

  /** One row of digits per observer, one column per unit, a dot for what is missing. */
  static Ratings observers(String... rows) {
    List<int[]> ratings = new ArrayList<>();
    for (int rater = 0; rater < rows.length; rater++) {
      String row = rows[rater];
      for (int unit = 0; unit < row.length(); unit++) {
        if (row.charAt(unit) != '.') {
          ratings.add(new int[] {unit, rater, row.charAt(unit) - '0'});
        }
      }
    }
    return numeric(rows[0].length(), rows.length, ratings);
  }

  /** Two raters' table of counts: row the first rater's value, column the second's. */
  static Ratings table(int[][] counts) {
    List<int[]> ratings = new ArrayList<>();
    int unit = 0;
    for (int first = 0; first < counts.length; first++) {
      for (int second = 0; second < counts.length; second++) {
        for (int time = 0; time < counts[first][second]; time++) {
          ratings.add(new int[] {unit, 0, first});
          ratings.add(new int[] {unit, 1, second});
          unit++;
        }
      }
    }
    return categorical(unit, 2, counts.length, ratings);
  }

  /** One row per unit: how many raters gave which category. */
  static Ratings counts(int[][] rows) {
    List<int[]> ratings = new ArrayList<>();
    for (int unit = 0; unit < rows.length; unit++) {
      int rater = 0;
      for (int category = 0; category < rows[unit].length; category++) {
        for (int time = 0; time < rows[unit][category]; time++) {
          ratings.add(new int[] {unit, rater++, category});
        }
      }
    }
    return categorical(rows.length, 64, rows[0].length, ratings);
  }

  static Ratings categorical(int units, int raters, int categories, List<int[]> ratings) {
    return Ratings.categorical(
        units, raters, categories, column(ratings, 0), column(ratings, 1), column(ratings, 2));
  }

  private static Ratings numeric(int units, int raters, List<int[]> ratings) {
    double[] numbers = ratings.stream().mapToDouble(rating -> rating[2]).toArray();
    return Ratings.numeric(units, raters, column(ratings, 0), column(ratings, 1), numbers);
  }

  private static int[] column(List<int[]> ratings, int column) {
    return ratings.stream().mapToInt(rating -> rating[column]).toArray();
  }
}
