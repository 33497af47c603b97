package io.plumbline.consolidation.agreement;

/**
 * A measure of agreement. Implementations are immutable and safe for threads.
 *
 * @param <D> the data that it measures
 */
public interface AgreementMeasure<D> {

  /** Looks through the data once, so that many resamples of their units can be measured. */
  UnitStatistic prepare(D data);

  /**
   * Measures data, with an interval from resampled units.
   *
   * @param bootstrap how to resample
   */
  default AgreementEstimate measure(D data, Bootstrap bootstrap) {
    return bootstrap.estimate(prepare(data));
  }
}
