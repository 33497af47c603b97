package io.plumbline.consolidation.shape;

/** What one round of {@link ExistenceModel} sums up, over integers. Not safe for threads. */
final class ExistenceSums {
  private final long[] recallSlope;
  private final long[] recallCurve;
  private final long[] alarms;
  private final long[] alarmEntries;
  private long sizeSlope;
  private long sizeCurve;
  private long spreadSlope;
  private long spreadCurve;
  private final long[] prior = new long[5];

  ExistenceSums(int workers) {
    recallSlope = new long[workers];
    recallCurve = new long[workers];
    alarms = new long[workers];
    alarmEntries = new long[workers];
  }

  void addRecall(int worker, double slope, double curve) {
    recallSlope[worker] += ExistenceModel.units(slope);
    recallCurve[worker] += ExistenceModel.units(curve);
  }

  void addSize(double slope, double curve) {
    sizeSlope += ExistenceModel.units(slope);
    sizeCurve += ExistenceModel.units(curve);
  }

  void addSpread(double slope, double curve) {
    spreadSlope += ExistenceModel.units(slope);
    spreadCurve += ExistenceModel.units(curve);
  }

  void addAlarm(int worker, double drawn, double entries) {
    alarms[worker] += ExistenceModel.units(drawn);
    alarmEntries[worker] += ExistenceModel.units(entries);
  }

  void addPrior(double slope, double curve, double size) {
    prior[0] += ExistenceModel.units(slope);
    prior[1] += ExistenceModel.units(slope * size);
    prior[2] += ExistenceModel.units(curve);
    prior[3] += ExistenceModel.units(curve * size);
    prior[4] += ExistenceModel.units(curve * size * size);
  }

  /** Slope and curvature of the log likelihood. */
  double[] recall(int worker) {
    return pair(recallSlope[worker], recallCurve[worker]);
  }

  double[] size() {
    return pair(sizeSlope, sizeCurve);
  }

  double[] spread() {
    return pair(spreadSlope, spreadCurve);
  }

  double alarms(int worker) {
    return ExistenceModel.value(alarms[worker]);
  }

  double alarmEntries(int worker) {
    return ExistenceModel.value(alarmEntries[worker]);
  }

  double alarms() {
    return total(alarms);
  }

  double alarmEntries() {
    return total(alarmEntries);
  }

  /** A Newton step of the logistic regression of existence on size, with normal priors around 0. */
  double[] priorStep(double offset, double offsetSlope) {
    double g0 = ExistenceModel.value(prior[0]) - offset;
    double g1 = ExistenceModel.value(prior[1]) - offsetSlope;
    double h00 = ExistenceModel.value(prior[2]) + 1;
    double h01 = ExistenceModel.value(prior[3]);
    double h11 = ExistenceModel.value(prior[4]) + 1;
    double determinant = h00 * h11 - h01 * h01;
    return new double[] {(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant};
  }

  private static double total(long[] values) {
    long total = 0;
    for (long value : values) {
      total += value;
    }
    return ExistenceModel.value(total);
  }

  private static double[] pair(long slope, long curve) {
    return new double[] {ExistenceModel.value(slope), ExistenceModel.value(curve)};
  }
}
