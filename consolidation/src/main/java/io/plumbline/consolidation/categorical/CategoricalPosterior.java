package io.plumbline.consolidation.categorical;

/**
 * The probability of each class for each object, kept for the classes that matter.
 *
 * <p>Object {@code o} lists its candidate classes at positions {@code start[o]} to {@code start[o +
 * 1] - 1} of {@code candidate} (class indexes, ascending) and {@code probability} (0 to 1). What is
 * missing to a sum of 1 belongs to the classes that it does not list, to each of them alike. With a
 * thousand classes this takes memory for the few that somebody named instead of for all.
 *
 * <p>The arrays are not copied; do not change them. Equality is by identity of the arrays. Safe for
 * threads.
 *
 * @param classCount number of classes, at least 1
 * @param start for object {@code o} the position of its first candidate; one longer than there are
 *     objects
 * @param candidate class index per position
 * @param probability probability of that class per position
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record CategoricalPosterior(
    int classCount, int[] start, int[] candidate, double[] probability) {

  /** Number of objects. */
  public int objectCount() {
    return start.length - 1;
  }

  /**
   * The probability that object {@code object} is of class {@code classIndex}; over all classes
   * they sum to 1.
   */
  public double probability(int object, int classIndex) {
    double rest = 1;
    for (int position = start[object]; position < start[object + 1]; position++) {
      if (candidate[position] == classIndex) {
        return probability[position];
      }
      rest -= probability[position];
    }
    int unlisted = classCount - (start[object + 1] - start[object]);
    return Math.max(0, rest) / unlisted;
  }
}
