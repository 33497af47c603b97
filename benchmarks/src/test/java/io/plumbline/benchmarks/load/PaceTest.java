package io.plumbline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void open_workersTakeTurns_atTheRateOfAll() {
    Pace.Open pace = new Pace.Open(500);

    assertThat(pace.due(0, 1000, 0)).isEqualTo(Duration.ZERO);
    assertThat(pace.due(1, 1000, 0)).isEqualTo(Duration.ofMillis(2));
    assertThat(pace.due(0, 1000, 1)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void closed_thinkTime_variesByHalfAroundTheMean() {
    Pace.Closed pace = new Pace.Closed(Duration.ofMillis(100));
    SplittableRandom random = new SplittableRandom(1);
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      double millis = pace.next(random).toNanos() / 1e6;
      assertThat(millis).isBetween(50.0, 150.0);
      sum += millis;
    }

    assertThat(sum / 1000).isBetween(97.0, 103.0);
  }
}
