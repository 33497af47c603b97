package io.plumbline.benchmarks.consolidation.numeric;

import io.plumbline.consolidation.numeric.NumericAnswers;
import io.plumbline.consolidation.numeric.NumericResult;
import java.util.Map;

/**
 * How far labels are from the truth.
 *
 * @param absolute mean absolute error
 * @param rootMeanSquare root of the mean squared error
 * @param correlation Pearson's, of labels and truths
 * @param within share of truths within the tolerance of the label
 * @param confidence mean confidence; for a calibrated method the same as {@code within}
 */
record NumericScore(
    double absolute, double rootMeanSquare, double correlation, double within, double confidence) {

  static NumericScore of(NumericAnswers answers, NumericResult result, Map<String, Double> truths) {
    double absolute = 0;
    double squares = 0;
    double within = 0;
    double confidence = 0;
    double labels = 0;
    double reals = 0;
    double labelSquares = 0;
    double realSquares = 0;
    double products = 0;
    int known = 0;
    for (int object = 0; object < result.label().length; object++) {
      Double truth = truths.get(answers.objects().get(object));
      if (truth == null) {
        continue;
      }
      double label = result.label()[object];
      double off = Math.abs(label - truth);
      known++;
      absolute += off;
      squares += off * off;
      within += off <= result.tolerance() ? 1 : 0;
      confidence += result.confidence()[object];
      labels += label;
      reals += truth;
      labelSquares += label * label;
      realSquares += truth * truth;
      products += label * truth;
    }
    double covariance = products - labels * reals / known;
    double spread =
        Math.sqrt((labelSquares - labels * labels / known) * (realSquares - reals * reals / known));
    return new NumericScore(
        absolute / known,
        Math.sqrt(squares / known),
        covariance / spread,
        within / known,
        confidence / known);
  }
}
