package io.plumbline.consolidation.categorical;

/**
 * What methods of the {@link LatentStates} family have in common: one model, no average. Up to
 * {@value DawidSkene#MOST_DENSE_CLASSES} classes.
 */
abstract class LatentClassMethod implements CategoricalConsolidator {

  /** The model for a number of classes. */
  abstract LatentStateSettings settings(int classCount);

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if there are more classes than the method can do
   */
  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    DenseBatch batch = DenseBatch.of(answers, earlier);
    LatentStateSettings settings = settings(batch.classCount());
    LatentStates model =
        new LatentStates(
                batch.voices(), settings, EarlierCounts.of(batch.known(), batch.voices()), null)
            .run();
    double[] probability = new double[batch.slots()];
    model.addTo(probability, 1, 0);
    return batch.result(probability, model.parameters(), settings.rounds());
  }
}
