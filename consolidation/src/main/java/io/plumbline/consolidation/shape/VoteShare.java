package io.plumbline.consolidation.shape;

/** Existence by the share of the workers who drew a candidate; one half suffices. */
final class VoteShare {
  /** Shares of 0 and 1 are taken for nearly so. */
  private static final double LEAST = 1e-3;

  private VoteShare() {}

  static Existence of(Sightings sightings) {
    int groups = sightings.groupCount();
    double[] posterior = new double[groups];
    double[] logit = new double[groups];
    double[] without = new double[sightings.worker().length];
    double[] drawn = new double[groups];
    for (int group = 0; group < groups; group++) {
      int looked = sightings.start()[group + 1] - sightings.start()[group];
      int drew = 0;
      for (int entry = sightings.start()[group]; entry < sightings.start()[group + 1]; entry++) {
        drew += sightings.drew()[entry] ? 1 : 0;
      }
      posterior[group] = drew / (double) looked;
      logit[group] = logit(posterior[group]);
      drawn[group] = 1 - LEAST;
      for (int entry = sightings.start()[group]; entry < sightings.start()[group + 1]; entry++) {
        int others = drew - (sightings.drew()[entry] ? 1 : 0);
        without[entry] = looked == 1 ? 0 : logit(others / (looked - 1.0));
      }
    }
    return new Existence(sightings, posterior, logit, without, drawn, LEAST);
  }

  private static double logit(double share) {
    double inside = Math.max(LEAST, Math.min(1 - LEAST, share));
    return StrictMath.log(inside / (1 - inside));
  }
}
