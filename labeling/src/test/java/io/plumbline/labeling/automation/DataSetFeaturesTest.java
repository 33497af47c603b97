package io.plumbline.labeling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataSetFeaturesTest {

  private static Thumbnail picture(int grey) {
    return new Thumbnail(2, new byte[] {(byte) grey, 0, 0, (byte) grey});
  }

  @Test
  void carried_whatTwoExamplesShow_countsOnceAndTheRandomOneStaysInFront() {
    Example chosen = new Example("cat", false, picture(1), null);
    Example again = new Example("cat", false, picture(2), null);
    Example random = new Example("dog", true, picture(2), null);

    DataSetFeatures features =
        DataSetFeatures.compute(
            List.of(new Appearance(picture(3), null), new Appearance(picture(4), null)),
            List.of(chosen, again, random, chosen),
            ObjectNetworks.none(),
            1);

    assertThat(features.size()).isEqualTo(2);
    assertThat(features.carried(List.of("cat", "dog"))).containsExactly(random, chosen);
    assertThat(features.carried(List.of("cat"))).containsExactly(chosen);
  }
}
