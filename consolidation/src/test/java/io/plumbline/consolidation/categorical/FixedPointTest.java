package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.arithmetic.ExactSum;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FixedPointTest {
  private static final double UNIT = 1.0 / (1L << 36);

  @Property
  void exp_anyLogarithm_isWithinAUnit(@ForAll @DoubleRange(min = -60, max = 0) double logarithm) {
    long fixed = FixedPoint.of(logarithm);

    double exact = StrictMath.exp(FixedPoint.toDouble(fixed));

    assertThat(FixedPoint.toDouble(FixedPoint.exp(fixed))).isCloseTo(exact, within(UNIT));
  }

  @Property
  void log_anyPositiveNumber_isWithinAUnit(
      @ForAll @DoubleRange(min = 0.5, max = 2) double near,
      @ForAll @IntRange(min = -1074, max = 40) int exponent) {
    for (double value :
        new double[] {near, 1 / near, Math.max(Double.MIN_VALUE, Math.scalb(near, exponent))}) {
      assertThat(FixedPoint.toDouble(FixedPoint.log(value)))
          .isCloseTo(StrictMath.log(value), within(UNIT));
    }
  }

  @Test
  void log_one_isZero() {
    assertThat(FixedPoint.log(1)).isZero();
  }

  @Test
  void exp_zero_isOne() {
    assertThat(FixedPoint.exp(0)).isEqualTo(FixedPoint.of(1));
  }

  @Property
  void exactSum_termsOfAnySign_isTheirSum(
      @ForAll @Size(max = 50) List<@LongRange(min = -1L << 50, max = 1L << 50) Long> terms) {
    ExactSum sum = FixedPoint.exactSum();
    long exact = 0;
    for (long term : terms) {
      sum.add(term);
      exact += term;
    }

    assertThat(sum.toDouble()).isCloseTo(FixedPoint.toDouble(exact), within(1e-9));
  }
}
