package io.plumbline.consolidation.categorical;

/**
 * The classes that are no candidates of an object, taken together: every answer is then an error at
 * the prior's rate.
 *
 * <p>Their probability is shared among them by frequency, so their expected counts need no loop
 * over all classes for each object.
 */
final class UnnamedClasses {
  /**
   * The logarithm of nothing; far below any that occurs, far above overflow when a difference is
   * taken.
   */
  private static final long IMPOSSIBLE = Long.MIN_VALUE / 4;

  private final AnswersByObject answers;
  private final Candidates candidates;
  private final ClassFrequencies frequencies;
  private final long logWrong;

  UnnamedClasses(
      AnswersByObject answers,
      Candidates candidates,
      ClassFrequencies frequencies,
      ErrorPrior prior) {
    this.answers = answers;
    this.candidates = candidates;
    this.frequencies = frequencies;
    this.logWrong = frequencies.size() == 1 ? 0 : prior.logWrong();
  }

  /**
   * {@link FixedPoint} logarithm of the joint probability of an object's answers and its class
   * being unnamed.
   */
  long logJoint(int object) {
    double frequency = unnamedFrequency(object);
    int count = answers.start()[object + 1] - answers.start()[object];
    return frequency > 0 ? FixedPoint.log(frequency) + count * logWrong : IMPOSSIBLE;
  }

  /**
   * Notes the posterior probability that an object's class is unnamed.
   *
   * @param posterior {@link FixedPoint}
   * @param shares where to note it
   */
  void add(int object, long posterior, Shares shares) {
    if (posterior == 0) {
      return;
    }
    long share = Math.round(posterior / unnamedFrequency(object));
    shares.perFrequency += share;
    for (int position = candidates.start()[object];
        position < candidates.start()[object + 1];
        position++) {
      shares.whereNamed[candidates.classes()[position]] += share;
    }
  }

  /** Adds what was noted to the expected number of objects of each class. */
  void addExpectedCounts(Shares shares, long[] classCounts) {
    if (shares.perFrequency == 0) {
      return;
    }
    for (int classIndex = 0; classIndex < classCounts.length; classIndex++) {
      double frequency = FixedPoint.toDouble(frequencies.frequency(classIndex));
      classCounts[classIndex] +=
          Math.round(frequency * (shares.perFrequency - shares.whereNamed[classIndex]));
    }
  }

  /**
   * Sums over objects of their unnamed probability per unit of unnamed frequency: of all, and of
   * those for which a class is a candidate.
   */
  static final class Shares {
    private final long[] whereNamed;
    private long perFrequency;

    Shares(int classCount) {
      this.whereNamed = new long[classCount];
    }

    void add(Shares other) {
      perFrequency += other.perFrequency;
      for (int i = 0; i < whereNamed.length; i++) {
        whereNamed[i] += other.whereNamed[i];
      }
    }
  }

  private double unnamedFrequency(int object) {
    if (candidates.count(object) == frequencies.size()) {
      return 0;
    }
    long rest = FixedPoint.of(1);
    for (int position = candidates.start()[object];
        position < candidates.start()[object + 1];
        position++) {
      rest -= frequencies.frequency(candidates.classes()[position]);
    }
    return FixedPoint.toDouble(Math.max(0, rest));
  }
}
