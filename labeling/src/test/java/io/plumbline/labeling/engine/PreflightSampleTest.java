package io.plumbline.labeling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.ManifestLine;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class PreflightSampleTest {

  @Test
  void smallManifest_isLookedAtWhole() {
    assertThat(sample(7, 50, 1).lines())
        .extracting(ManifestLine::objectIndex)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void largeManifest_isSampledFairly_inItsOrder_andAlwaysAlike() {
    PreflightSample sample = sample(10_000, 50, 1);

    assertThat(sample.offered()).isEqualTo(10_000);
    assertThat(sample.lines()).hasSize(50).isEqualTo(sample(10_000, 50, 1).lines());
    assertThat(sample.lines()).extracting(ManifestLine::objectIndex).isSorted();
    double mean =
        IntStream.range(0, 200)
            .mapToObj(seed -> sample(1_000, 50, seed))
            .flatMap(each -> each.lines().stream())
            .mapToLong(ManifestLine::objectIndex)
            .average()
            .orElseThrow();
    // 10,000 draws of 0 to 999: the standard error of the mean is 2.9.
    assertThat(mean).isBetween(488.0, 511.0);
  }

  private static PreflightSample sample(int lines, int size, long seed) {
    PreflightSample sample = new PreflightSample(size, seed);
    IntStream.range(0, lines)
        .mapToObj(i -> new ManifestLine(i, i + 1, "{}", JsonNodeFactory.instance.objectNode()))
        .forEach(sample::offer);
    return sample;
  }
}
