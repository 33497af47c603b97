package io.plumbline.consolidation.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GammaFunctionsTest {

  @Test
  void logGamma_knownValues_areMet() {
    assertThat(GammaFunctions.logGamma(1)).isCloseTo(0, within(1e-13));
    assertThat(GammaFunctions.logGamma(5)).isCloseTo(Math.log(24), within(1e-12));
    assertThat(GammaFunctions.logGamma(0.5)).isCloseTo(0.5 * Math.log(Math.PI), within(1e-12));
  }

  @Test
  void digamma_knownValues_areMet() {
    double euler = 0.5772156649015329;
    assertThat(GammaFunctions.digamma(1)).isCloseTo(-euler, within(1e-12));
    assertThat(GammaFunctions.digamma(0.5)).isCloseTo(-euler - 2 * Math.log(2), within(1e-12));
  }

  @Property
  void bothFunctions_anyArgument_obeyTheirRecurrences(
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double x) {
    assertThat(GammaFunctions.logGamma(x + 1))
        .isCloseTo(
            GammaFunctions.logGamma(x) + Math.log(x),
            within(1e-11 * Math.max(1, Math.abs(GammaFunctions.logGamma(x)))));
    assertThat(GammaFunctions.digamma(x + 1))
        .isCloseTo(GammaFunctions.digamma(x) + 1 / x, within(1e-9 * Math.max(1, 1 / x)));
  }
}
