package io.plumbline.consolidation.text;

/** How a method finds the text of one object when the weights of its answers are known. */
interface TextChoice {
  /** Steps of a weight in 1. */
  double STEPS = 1 << 20;

  /**
   * The text of one object.
   *
   * @param said the answers to the object, at least one
   * @param weight per entry of {@code said}, what its vote counts, more than 0
   */
  String choose(ObjectTexts said, double[] weight);

  /**
   * What the votes on one object count: by the workers' distances from the truth, in steps of
   * 2<sup>−20</sup>, whose sums are exact in any order.
   */
  default double[] weights(TextAnswers answers, ObjectTexts said, WorkerDistances distances) {
    double[] weight = new double[said.size()];
    for (int entry = 0; entry < weight.length; entry++) {
      double exact = distances.weight(answers.worker(said.answer()[entry]));
      weight[entry] = Math.rint(exact * STEPS) / STEPS;
    }
    return weight;
  }
}
