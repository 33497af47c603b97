package io.plumbline.consolidation.categorical;

import java.util.function.IntToDoubleFunction;

/** How much a method lets a vote count; see {@link io.plumbline.consolidation.Explanation.Vote}. */
interface VoteWeights {

  /**
   * How much a vote speaks for one class against another.
   *
   * @param worker index of who voted
   * @param label index of the class that they named
   * @param forClass index of a class
   * @param againstClass index of another
   */
  double weight(int worker, int label, int forClass, int againstClass);

  /**
   * Whether weights are logarithms of likelihood ratios, so that the odds of a posterior are
   * products over the votes; otherwise the class with the highest sum of weights wins.
   */
  boolean logarithmic();

  /** Each vote counts alike. */
  static VoteWeights equal() {
    return votes(worker -> 1);
  }

  /** The votes of a worker count a fixed number each. */
  static VoteWeights votes(IntToDoubleFunction perWorker) {
    return new VoteWeights() {
      @Override
      public double weight(int worker, int label, int forClass, int againstClass) {
        int sign = label == forClass ? 1 : label == againstClass ? -1 : 0;
        return forClass == againstClass
            ? perWorker.applyAsDouble(worker)
            : sign * perWorker.applyAsDouble(worker);
      }

      @Override
      public boolean logarithmic() {
        return false;
      }
    };
  }
}
