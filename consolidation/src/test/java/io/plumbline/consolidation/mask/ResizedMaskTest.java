package io.plumbline.consolidation.mask;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ResizedMaskTest {

  @Property(tries = 300)
  void of_anySize_takesThePixelUnderEachMiddle(
      @ForAll("pixels") int[] labels,
      @ForAll @IntRange(min = 1, max = 9) int width,
      @ForAll @IntRange(min = 1, max = 9) int height) {
    LabelMask mask = LabelMask.ofPixels(4, labels);

    LabelMask resized = ResizedMask.of(mask, width, height);

    assertThat(resized.width()).isEqualTo(width);
    assertThat(resized.height()).isEqualTo(height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        assertThat(resized.at(x, y))
            .isEqualTo(mask.at((2 * x + 1) * 4 / (2 * width), (2 * y + 1) * 3 / (2 * height)));
      }
    }
  }

  @Provide
  Arbitrary<int[]> pixels() {
    return Arbitraries.integers().between(0, 2).array(int[].class).ofSize(12);
  }
}
