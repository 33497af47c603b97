package io.plumbline.consolidation.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrderFreeSumsTest {

  @Property
  void sum_termsInAnotherOrder_isTheSameDigits(
      @ForAll @Size(max = 60) List<@DoubleRange(min = -200_000, max = 200_000) Double> terms,
      @ForAll long seed) {
    List<Double> shuffled = new ArrayList<>(terms);
    Collections.shuffle(shuffled, new Random(seed));

    double sum = OrderFreeSums.sum(array(terms));

    assertThat(OrderFreeSums.sum(array(shuffled))).isEqualTo(sum);
    assertThat(sum).isCloseTo(terms.stream().mapToDouble(Double::doubleValue).sum(), within(1e-6));
  }

  @Test
  void get_manyLargeTermsOfBothSigns_doesNotOverflow() {
    OrderFreeSums sums = new OrderFreeSums(2);
    for (int term = 0; term < 1000; term++) {
      sums.add(0, 1e9);
      sums.add(1, -0.5);
    }

    assertThat(sums.get(0)).isEqualTo(1000.0 * (1 << 18));
    assertThat(sums.get(1)).isEqualTo(-500);
  }

  private static double[] array(List<Double> terms) {
    return terms.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
