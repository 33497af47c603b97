package io.plumbline.aws.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Which JSON values stand for which simple type of the protocol. Nothing is converted across types:
 * the string {@code "3"} is no number, as with AWS. Each method is empty where the value does not
 * fit.
 */
public final class JsonScalars {
  private JsonScalars() {}

  public static Optional<String> text(JsonNode json) {
    return json.isString() ? Optional.of(json.stringValue()) : Optional.empty();
  }

  public static Optional<Boolean> truth(JsonNode json) {
    return json.isBoolean() ? Optional.of(json.booleanValue()) : Optional.empty();
  }

  /**
   * Whole numbers between {@code least} and {@code most}, both included; {@code 3.0} is whole,
   * {@code 3.5} is not.
   */
  public static Optional<Long> integer(JsonNode json, long least, long most) {
    if (!json.isNumber()) {
      return Optional.empty();
    }
    double approximately = json.doubleValue();
    // Beyond this a decimal is not looked at further: 1e400 is infinite, and to expand 1e300 would
    // be work for nothing.
    if (!(Math.abs(approximately) <= Long.MAX_VALUE)) {
      return Optional.empty();
    }
    BigDecimal exactly =
        json.isIntegralNumber()
            ? new BigDecimal(json.bigIntegerValue())
            : BigDecimal.valueOf(approximately);
    boolean whole = exactly.stripTrailingZeros().scale() <= 0;
    boolean inRange =
        exactly.compareTo(BigDecimal.valueOf(least)) >= 0
            && exactly.compareTo(BigDecimal.valueOf(most)) <= 0;
    return whole && inRange ? Optional.of(exactly.longValue()) : Optional.empty();
  }

  /**
   * Any number; and the three values that JSON has no number for, spelled as the protocol spells
   * them.
   */
  public static Optional<Double> real(JsonNode json) {
    if (json.isNumber()) {
      return Optional.of(json.doubleValue());
    }
    return text(json)
        .flatMap(
            text ->
                switch (text) {
                  case "NaN" -> Optional.of(Double.NaN);
                  case "Infinity" -> Optional.of(Double.POSITIVE_INFINITY);
                  case "-Infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
                  default -> Optional.empty();
                });
  }

  public static Optional<Instant> timestamp(JsonNode json) {
    return EpochSeconds.read(json);
  }

  /** Base64 with the standard alphabet. */
  public static Optional<byte[]> blob(JsonNode json) {
    return text(json)
        .flatMap(
            text -> {
              try {
                return Optional.of(Base64.getDecoder().decode(text));
              } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
              }
            });
  }
}
