package io.plumbline.consolidation.numeric;

/** The mean of each object's answers. Immutable, safe for threads. */
public final class PlainMean implements NumericConsolidator {

  @Override
  public NumericResult fit(NumericAnswers answers) {
    StandardScale scale = StandardScale.of(answers);
    return WeightedMeans.result(scale, WorkerModel.equal(scale));
  }
}
