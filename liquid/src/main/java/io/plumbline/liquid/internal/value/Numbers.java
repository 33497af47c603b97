package io.plumbline.liquid.internal.value;

import io.plumbline.liquid.internal.budget.LimitReached;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with the semantics of Ruby's Liquid: whole numbers are exact and stay whole, others are
 * decimals while they are computed with (0.1 + 0.2 is 0.3) and doubles in between.
 */
public final class Numbers {

  /** Bounds what repeated multiplication can grow to: more than 1,200 digits. */
  private static final int MAX_BITS = 4096;

  /** More digits than a {@code double} can have, fewer than would take long to parse. */
  private static final int MAX_LITERAL_LENGTH = 1000;

  private static final BigInteger SMALLEST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LARGEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  /** Whether the value is a whole number. */
  public static boolean isWhole(@Nullable Object value) {
    return value instanceof Long || value instanceof BigInteger;
  }

  /** A whole number as {@link Long} where it fits. */
  public static Object narrowed(BigInteger value) {
    if (value.bitLength() > MAX_BITS) {
      throw new LimitReached("a whole number has more than %d bits".formatted(MAX_BITS));
    }
    return value.compareTo(SMALLEST_LONG) >= 0 && value.compareTo(LARGEST_LONG) <= 0
        ? (Object) value.longValue()
        : value;
  }

  /** A whole number, {@link Long} or {@link BigInteger}, as the latter. */
  public static BigInteger whole(Object value) {
    return value instanceof BigInteger big ? big : BigInteger.valueOf((Long) value);
  }

  /**
   * The number that a value stands for in arithmetic: itself, the number that a text begins with,
   * or 0.
   *
   * @return {@link Long}, {@link BigInteger}, or {@link BigDecimal}
   * @throws ArithmeticException if it is not a finite number
   */
  public static Object of(@Nullable Object value) {
    Object plain = Values.plain(value);
    if (plain instanceof Long || plain instanceof BigInteger || plain instanceof BigDecimal) {
      return plain;
    }
    if (plain instanceof Double number) {
      return decimal((double) number);
    }
    return plain instanceof String text ? parsed(text.strip()) : 0L;
  }

  private static BigDecimal decimal(double number) {
    if (!Double.isFinite(number)) {
      throw new ArithmeticException(number + " is no number to compute with");
    }
    return BigDecimal.valueOf(number);
  }

  /** As {@link #of}, as a decimal. */
  public static BigDecimal decimal(@Nullable Object value) {
    Object number = of(value);
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(whole(number));
  }

  /** As {@link #of}, cut to a whole number, held within the range of {@code long}. */
  public static long integer(@Nullable Object value) {
    Object number = of(value);
    if (number instanceof Long integer) {
      return integer;
    }
    BigInteger cut = number instanceof BigDecimal decimal ? decimal.toBigInteger() : whole(number);
    return cut.max(SMALLEST_LONG).min(LARGEST_LONG).longValue();
  }

  /** The number that a text is from its first to its last character, or null. */
  public static @Nullable Object parseWhole(String text) {
    String stripped = text.strip();
    int end = wholeEnd(stripped);
    if (end == 0) {
      return null;
    }
    if (end == stripped.length()) {
      return parsed(stripped);
    }
    return isDecimal(stripped, end) ? parsed(stripped) : null;
  }

  private static Object parsed(String text) {
    int end = wholeEnd(text);
    if (end == 0) {
      return 0L;
    }
    if (text.length() > MAX_LITERAL_LENGTH && end > MAX_LITERAL_LENGTH) {
      throw new LimitReached("a number has more than %d digits".formatted(MAX_LITERAL_LENGTH));
    }
    if (text.length() <= MAX_LITERAL_LENGTH && isDecimal(text, end)) {
      return decimal(Double.parseDouble(text));
    }
    return narrowed(new BigInteger(text.substring(0, end)));
  }

  /** Where the sign and digits that a text begins with end; 0 if there is no digit. */
  private static int wholeEnd(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int end = digitsEnd(text, start);
    return end == start ? 0 : end;
  }

  private static boolean isDecimal(String text, int wholeEnd) {
    return wholeEnd < text.length()
        && text.charAt(wholeEnd) == '.'
        && wholeEnd + 1 < text.length()
        && digitsEnd(text, wholeEnd + 1) == text.length();
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
