package io.plumbline.consolidationcli.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, short and without an exponent. */
public final class Decimals {

  private static final int PROBABILITY_DECIMALS = 6;
  private static final int SIGNIFICANT_DIGITS = 12;

  private Decimals() {}

  /**
   * A probability with up to six decimals, rounded down so that it never says more than is known.
   */
  public static String probability(double value) {
    return plain(BigDecimal.valueOf(value).setScale(PROBABILITY_DECIMALS, RoundingMode.DOWN));
  }

  /** A finite number with up to twelve significant digits: more are noise of the arithmetic. */
  public static String number(double value) {
    return plain(BigDecimal.valueOf(value).round(new MathContext(SIGNIFICANT_DIGITS)));
  }

  /** Seconds with up to three significant digits: more are not known. */
  public static String seconds(double value) {
    return plain(BigDecimal.valueOf(value).round(new MathContext(3)));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
