package io.plumbline.autolabel.feature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PictureTest {

  @Test
  void square_largerPicture_isTheMeanOfWhatEachPixelCovers() {
    float[] plane = {0, 1, 0.5f, 0.5f, 0, 1, 0.5f, 0.5f};
    Picture square = new Picture(4, 2, new float[][] {plane}).square(2);
    assertThat(square.planes()[0]).containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
  }

  @Test
  void square_threePixelsToTwo_sharesTheMiddleOne() {
    float[] plane = {0, 0.6f, 0.9f};
    float[] square = new Picture(3, 1, new float[][] {plane}).square(2).planes()[0];
    assertThat(square[0]).isBetween(0.199f, 0.201f);
    assertThat(square[1]).isBetween(0.799f, 0.801f);
    assertThat(square[2]).isBetween(0.199f, 0.201f);
  }

  @Test
  void new_planeOfAnotherSize_isRefused() {
    assertThatThrownBy(() -> new Picture(2, 2, new float[][] {new float[3]}))
        .hasMessage("a plane of 3 values for 2 × 2 pixels");
  }
}
