package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An operation on two numbers with the semantics of Ruby: two whole numbers give a whole one,
 * division and modulo round down, and the others are computed as decimals.
 */
enum Arithmetic {
  PLUS {
    @Override
    BigInteger whole(BigInteger left, BigInteger right) {
      return left.add(right);
    }

    @Override
    BigDecimal decimal(BigDecimal left, BigDecimal right) {
      return left.add(right, PRECISION);
    }
  },
  MINUS {
    @Override
    BigInteger whole(BigInteger left, BigInteger right) {
      return left.subtract(right);
    }

    @Override
    BigDecimal decimal(BigDecimal left, BigDecimal right) {
      return left.subtract(right, PRECISION);
    }
  },
  TIMES {
    @Override
    BigInteger whole(BigInteger left, BigInteger right) {
      return left.multiply(right);
    }

    @Override
    BigDecimal decimal(BigDecimal left, BigDecimal right) {
      return left.multiply(right, PRECISION);
    }
  },
  DIVIDED_BY {
    @Override
    BigInteger whole(BigInteger left, BigInteger right) {
      BigInteger[] parts = left.divideAndRemainder(divisor(right));
      boolean roundsUp = parts[1].signum() != 0 && parts[1].signum() != right.signum();
      return roundsUp ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    @Override
    BigDecimal decimal(BigDecimal left, BigDecimal right) {
      return left.divide(divisor(right), PRECISION);
    }
  },
  MODULO {
    @Override
    BigInteger whole(BigInteger left, BigInteger right) {
      BigInteger remainder = left.remainder(divisor(right));
      return remainder.signum() == 0 || remainder.signum() == right.signum()
          ? remainder
          : remainder.add(right);
    }

    @Override
    BigDecimal decimal(BigDecimal left, BigDecimal right) {
      BigDecimal remainder = left.remainder(divisor(right));
      return remainder.signum() == 0 || remainder.signum() == right.signum()
          ? remainder
          : remainder.add(right);
    }
  };

  /**
   * More than a {@code double} holds, so that what is computed with decimals rounds to the nearest
   * one.
   */
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  abstract BigInteger whole(BigInteger left, BigInteger right);

  abstract BigDecimal decimal(BigDecimal left, BigDecimal right);

  /** The result of the operation on what two values stand for in arithmetic. */
  final Object apply(@Nullable Object left, @Nullable Object right) {
    Object first = Numbers.of(left);
    Object second = Numbers.of(right);
    return Numbers.isWhole(first) && Numbers.isWhole(second)
        ? Numbers.narrowed(whole(Numbers.whole(first), Numbers.whole(second)))
        : (Object) decimal(Numbers.decimal(first), Numbers.decimal(second)).doubleValue();
  }

  /**
   * A number rounded to so many digits after the point, or before it if negative; whole if none are
   * left after the point.
   */
  static Object round(@Nullable Object value, long digits, RoundingMode mode) {
    Object number = Numbers.of(value);
    if (Numbers.isWhole(number) && digits >= 0) {
      return number;
    }
    int scale = (int) Math.max(-MAX_SCALE, Math.min(digits, MAX_SCALE));
    BigDecimal decimal = Numbers.decimal(number);
    BigDecimal rounded = scale >= decimal.scale() ? decimal : decimal.setScale(scale, mode);
    return digits <= 0 ? Numbers.narrowed(rounded.toBigInteger()) : (Object) rounded.doubleValue();
  }

  /** Beyond the digits of any {@code double}. */
  private static final int MAX_SCALE = 400;

  private static BigInteger divisor(BigInteger number) {
    if (number.signum() == 0) {
      throw new FilterFailure("divided by 0");
    }
    return number;
  }

  private static BigDecimal divisor(BigDecimal number) {
    if (number.signum() == 0) {
      throw new FilterFailure("divided by 0");
    }
    return number;
  }
}
