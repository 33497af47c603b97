package io.plumbline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {

  @Property
  void percentile_anyLatencies_isExactToOneInSixtyFour(
      @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 600_000_000) Long> micros,
      @ForAll @LongRange(min = 1, max = 100) long percent) {
    LatencyHistogram histogram = new LatencyHistogram();
    micros.forEach(value -> histogram.record(Duration.ofNanos(value * 1000)));
    List<Long> sorted = new ArrayList<>(micros);
    Collections.sort(sorted);
    double exact = sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1) / 1000.0;

    double found = histogram.percentileMillis(percent / 100.0);

    assertThat(found).isBetween(exact, exact * (1 + 1.0 / 64) + 0.001);
  }

  @Test
  void max_severalLatencies_isTheLongest() {
    LatencyHistogram histogram = new LatencyHistogram();
    histogram.record(Duration.ofMillis(3));
    histogram.record(Duration.ofMillis(250));

    assertThat(histogram.maxMillis()).isCloseTo(250, within(1e-9));
    assertThat(histogram.percentileMillis(1)).isCloseTo(250, within(1e-9));
    assertThat(histogram.count()).isEqualTo(2);
  }

  @Test
  void percentile_nothingRecorded_isZero() {
    assertThat(new LatencyHistogram().percentileMillis(0.99)).isZero();
  }
}
