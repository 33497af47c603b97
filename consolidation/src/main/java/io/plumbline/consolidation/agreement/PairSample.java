package io.plumbline.consolidation.agreement;

/**
 * Distances of pairs of annotations, all of them or a sample. Not safe for threads while filled.
 */
final class PairSample {
  private final int[] oneUnit;
  private final int[] otherUnit;
  private final double[] distance;
  private final double scale;
  private int size;

  /**
   * @param measured pairs that will be added
   * @param all pairs that there are
   */
  PairSample(int measured, long all) {
    this.oneUnit = new int[measured];
    this.otherUnit = new int[measured];
    this.distance = new double[measured];
    this.scale = measured == 0 ? 0 : (double) all / measured;
  }

  void add(DistanceRatings data, int a, int b) {
    oneUnit[size] = data.unit()[a];
    otherUnit[size] = data.unit()[b];
    distance[size] = data.distance().distance(a, b);
    size++;
  }

  /** The sum over all ordered pairs of a resample. */
  double sum(int[] times) {
    double sum = 0;
    for (int pair = 0; pair < size; pair++) {
      sum += (double) times[oneUnit[pair]] * times[otherUnit[pair]] * distance[pair];
    }
    return 2 * scale * sum;
  }
}
