package io.plumbline.consolidation.numeric;

import java.util.Arrays;

/**
 * The median of each object's answers; between two middle ones their mean. Immutable, safe for
 * threads.
 */
public final class PlainMedian implements NumericConsolidator {

  @Override
  public NumericResult fit(NumericAnswers answers) {
    StandardScale scale = StandardScale.of(answers);
    NumericResult mean = WeightedMeans.result(scale, WorkerModel.equal(scale));
    double[] median = new double[scale.objects()];
    int[] start = scale.start();
    for (int object = 0; object < median.length; object++) {
      double[] sorted = Arrays.copyOfRange(scale.numbers(), start[object], start[object + 1]);
      Arrays.sort(sorted);
      median[object] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
    return new NumericResult(
        median, mean.standardError(), mean.confidence(), mean.tolerance(), mean.details());
  }
}
