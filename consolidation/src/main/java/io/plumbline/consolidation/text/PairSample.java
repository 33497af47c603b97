package io.plumbline.consolidation.text;

/**
 * The pairs of answers to one object that are compared: all, or of many answers each with {@value
 * #PARTNERS} others on either side, evenly spread, so that work grows with the answers and not with
 * their square.
 *
 * @param size number of answers
 * @param all whether all pairs are taken
 */
record PairSample(int size, boolean all) {
  private static final int PARTNERS = 12;

  /** Takes two different entries, the second with the lower index where all pairs are taken. */
  interface Visitor {
    void visit(int one, int other);
  }

  static PairSample of(int size) {
    return new PairSample(size, size <= 2 * PARTNERS + 1);
  }

  void forEach(Visitor visitor) {
    for (int one = 0; one < size; one++) {
      if (all) {
        for (int other = 0; other < one; other++) {
          visitor.visit(one, other);
        }
      } else {
        for (int partner = 1; partner <= PARTNERS; partner++) {
          int step = (int) ((long) partner * size / (2 * PARTNERS + 1));
          visitor.visit(one, (one + step) % size);
        }
      }
    }
  }
}
