package io.plumbline.aws.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Timestamps of the JSON protocols: seconds since 1970-01-01T00:00:00Z as a JSON number whose
 * fraction is milliseconds. Finer fractions are cut off towards the past.
 */
public final class EpochSeconds {
  /**
   * 9999-12-31T23:59:59Z and its mirror: what every client can show, and far inside what a double
   * holds to the ms.
   */
  private static final double LATEST = 253_402_300_799d;

  private static final int MILLISECOND_DIGITS = 3;

  private EpochSeconds() {}

  /** Empty when the node is not a number or lies beyond the year 9999. */
  public static Optional<Instant> read(JsonNode node) {
    if (!node.isNumber() || !(Math.abs(node.doubleValue()) <= LATEST)) {
      return Optional.empty();
    }
    return Optional.of(Instant.ofEpochMilli(Math.round(node.doubleValue() * 1000)));
  }

  /** Always three fraction digits and never an exponent, for example {@code 1700000000.120}. */
  public static BigDecimal write(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), MILLISECOND_DIGITS);
  }
}
