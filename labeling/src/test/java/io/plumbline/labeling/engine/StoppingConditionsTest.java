package io.plumbline.labeling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.objectstore.S3Location;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StoppingConditionsTest {

  @Test
  void withoutCondition_nothingIsEverMet() {
    assertThat(areMet(OptionalInt.empty(), OptionalInt.empty(), 100, 100)).isFalse();
  }

  @Test
  void percentage_isReachedAtTheSmallestNumberThatMakesIt() {
    assertThat(areMet(OptionalInt.empty(), OptionalInt.of(10), 25, 2)).isFalse();
    assertThat(areMet(OptionalInt.empty(), OptionalInt.of(10), 25, 3)).isTrue();
  }

  @Test
  void whicheverComesFirst_counts() {
    assertThat(areMet(OptionalInt.of(5), OptionalInt.of(50), 100, 5)).isTrue();
    assertThat(areMet(OptionalInt.of(80), OptionalInt.of(50), 100, 50)).isTrue();
  }

  private static boolean areMet(OptionalInt count, OptionalInt percent, int total, int labeled) {
    S3Location file = S3Location.parse("s3://b/k");
    JobSettings settings =
        new JobSettings(
            "a",
            file,
            file,
            file,
            "role",
            null,
            "team",
            file,
            null,
            "pre",
            "acs",
            "t",
            "d",
            List.of("k"),
            3,
            Duration.ofMinutes(5),
            Duration.ofDays(1),
            1000,
            count,
            percent,
            null);
    return StoppingConditions.areMet(settings, new LabelCounters(total, labeled, 0, 0));
  }
}
