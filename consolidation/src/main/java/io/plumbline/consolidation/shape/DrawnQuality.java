package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.probability.BetaDistribution;
import io.plumbline.consolidation.shape.ShapeGroups.Group;
import io.plumbline.consolidation.spam.SpamByDistance;

/**
 * How good each worker is at drawing.
 *
 * @param <S> the shape
 */
record DrawnQuality<S>(
    DrawnAnnotations<S> annotations,
    ShapeModel<S> model,
    ShapeGroups<S> groups,
    Existence existence,
    Fused<S> fused) {
  /** A shape is right if it is at least so similar to the fused one. */
  private static final double NEAR = 0.5;

  WorkerQuality compute() {
    int workers = annotations.workers().size();
    long[] right = new long[workers];
    long[] wrong = new long[workers];
    int[] answers = new int[workers];
    annotations.visits().forEach(visit -> answers[visit.worker()]++);
    Sightings sightings = existence.sightings();
    for (int index = 0; index < groups.groups().size(); index++) {
      Group<S> group = groups.groups().get(index);
      double exists = existence.posterior()[index];
      for (int entry = sightings.start()[index]; entry < sightings.start()[index + 1]; entry++) {
        int worker = sightings.worker()[entry];
        int member = group.memberOf(worker);
        boolean near =
            member >= 0
                && model.similarity(group.members().get(member).shape(), fused.shapes().get(index))
                    >= NEAR;
        double good = near ? exists : 0;
        right[worker] += ExistenceModel.units(good);
        wrong[worker] += ExistenceModel.units(member >= 0 ? 1 - good : exists);
      }
    }
    return quality(answers, right, wrong);
  }

  private WorkerQuality quality(int[] answers, long[] right, long[] wrong) {
    int workers = answers.length;
    double[] skill = new double[workers];
    double[] low = new double[workers];
    double[] high = new double[workers];
    for (int worker = 0; worker < workers; worker++) {
      BetaDistribution share =
          new BetaDistribution(
              1 + ExistenceModel.value(right[worker]), 1 + ExistenceModel.value(wrong[worker]));
      skill[worker] = share.mean();
      low[worker] = share.quantile(0.05);
      high[worker] = share.quantile(0.95);
    }
    double[] spam = SpamByDistance.of(DrawnContents.of(annotations, model));
    return new WorkerQuality(annotations.workers(), answers, skill, low, high, spam);
  }
}
