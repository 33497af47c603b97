package io.plumbline.consolidation.shape;

/**
 * How probable it is that each candidate is an object, and what each worker's sighting adds to
 * that.
 *
 * @param sightings what it was learned from
 * @param posterior per group, 0 to 1
 * @param logit per group, its log odds
 * @param logitWithout per entry of the sightings, the log odds without that one
 * @param drawnIfReal per group, how probably one more average worker draws it if it is an object
 * @param drawnIfNot the same if it is none
 */
@SuppressWarnings("ArrayRecordComponent") // internal
record Existence(
    Sightings sightings,
    double[] posterior,
    double[] logit,
    double[] logitWithout,
    double[] drawnIfReal,
    double drawnIfNot) {

  /** What a sighting adds to the log odds. */
  double weight(int group, int entry) {
    return logit[group] - logitWithout[entry];
  }

  /** The probability of a right decision that is expected after one more average worker. */
  double decidedAfterOneMore(int group) {
    double p = posterior[group];
    double real = drawnIfReal[group];
    double drawn = Math.max(p * real, (1 - p) * drawnIfNot);
    double missed = Math.max(p * (1 - real), (1 - p) * (1 - drawnIfNot));
    return drawn + missed;
  }

  /** How many more average workers who say the opposite would turn the decision; −1 if never. */
  int toOverturn(int group) {
    double real = drawnIfReal[group];
    double step =
        posterior[group] >= 0.5
            ? StrictMath.log((1 - drawnIfNot) / (1 - real))
            : StrictMath.log(real / drawnIfNot);
    if (!(step > 0)) {
      return -1;
    }
    return (int) Math.min(1_000_000, StrictMath.ceil(Math.abs(logit[group]) / step));
  }
}
