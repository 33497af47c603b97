package io.plumbline.liquid.internal.value;

import java.math.BigDecimal;

/**
 * Numbers as text, the way Ruby writes them: {@code 3.0}, {@code 0.0001}, {@code 1.0e-05}, {@code
 * 1.0e+16}.
 */
final class NumberText {

  private static final int SMALLEST_PLAIN_EXPONENT = -4;
  private static final int LARGEST_PLAIN_EXPONENT = 15;

  private NumberText() {}

  static String of(double number) {
    if (!Double.isFinite(number) || number == 0) {
      return Double.toString(number);
    }
    BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (exponent < SMALLEST_PLAIN_EXPONENT || exponent > LARGEST_PLAIN_EXPONENT) {
      return scientific(decimal, exponent);
    }
    String plain = decimal.toPlainString();
    return decimal.scale() > 0 ? plain : plain + ".0";
  }

  private static String scientific(BigDecimal decimal, int exponent) {
    String digits = decimal.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    return (decimal.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + '.'
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
