package io.plumbline.autolabeldjl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.autolabel.feature.image.Picture;
import io.plumbline.autolabel.feature.image.Pictures;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedPicturesTest {

  private record Given(List<Picture> all) implements Pictures {
    @Override
    public int size() {
      return all.size();
    }

    @Override
    public Picture get(int index) {
      return all.get(index);
    }
  }

  private static Picture random(int width, int height, int planes, long seed) {
    Random random = new Random(seed);
    float[][] values = new float[planes][width * height];
    for (float[] plane : values) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] = random.nextFloat();
      }
    }
    return new Picture(width, height, values);
  }

  /** Brighter from left to right or, if it is turned, from right to left. */
  private static Picture slope(boolean turned, int height) {
    float[] plane = new float[28 * 28];
    for (int i = 0; i < plane.length; i++) {
      int column = turned ? 27 - i % 28 : i % 28;
      plane[i] = i / 28 < height ? column / 27f : 0;
    }
    return new Picture(28, 28, new float[][] {plane});
  }

  @Test
  void of_picturesOfAllSizes_becomeSquaresOfOneSizeAndColour() {
    PackedPictures packed =
        PackedPictures.of(new Given(List.of(random(40, 20, 3, 1), random(5, 9, 1, 2))));

    assertThat(packed.side()).isEqualTo(32);
    assertThat(packed.planes()).isEqualTo(3);
    float[] grey = new float[packed.length()];
    packed.write(1, grey, 0);
    assertThat(grey).doesNotContain(Float.NaN);
  }

  @Test
  void write_all_haveMeanZeroAndDeviationOne() {
    PackedPictures packed =
        PackedPictures.of(new Given(List.of(random(28, 28, 1, 1), random(28, 28, 1, 2))));
    float[] values = new float[2 * packed.length()];
    packed.write(0, values, 0);
    packed.write(1, values, packed.length());
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += value * value;
    }
    assertThat(sum / values.length).isCloseTo(0, within(1e-3));
    assertThat(squares / values.length).isCloseTo(1, within(1e-3));
  }

  @Test
  void of_onePlainColour_isNoDivisionByZero() {
    Picture black = new Picture(4, 4, new float[][] {new float[16]});
    PackedPictures packed = PackedPictures.of(new Given(List.of(black)));
    float[] values = new float[packed.length()];
    packed.write(0, values, 0);
    assertThat(values).containsOnly(0);
  }

  @Test
  void of_nothing_isRefused() {
    assertThatThrownBy(() -> PackedPictures.of(new Given(List.of())))
        .hasMessage("there is no picture to learn from");
  }

  @Test
  void mirroring_helpsWhereMirroredPicturesAreCommon() {
    List<Picture> oneWay =
        List.of(slope(false, 28), slope(false, 27), slope(false, 26), slope(false, 25));
    List<Picture> bothWays =
        List.of(slope(false, 28), slope(true, 28), slope(false, 24), slope(true, 24));

    assertThat(Mirroring.looksAlike(PackedPictures.of(new Given(oneWay)))).isFalse();
    assertThat(Mirroring.looksAlike(PackedPictures.of(new Given(bothWays)))).isTrue();
  }
}
