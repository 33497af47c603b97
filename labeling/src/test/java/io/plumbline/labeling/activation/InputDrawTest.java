package io.plumbline.labeling.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes have no luck: what holds here once holds always. */
class InputDrawTest {

  private static final int MANY = 40_000;
  private static final String DEFINITION =
      "arn:aws:sagemaker:us-east-1:111122223333:flow-definition/forms";

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 5, 33.3, 50, 99, 99.99, 100})
  void asManyAreTaken_asThePercentageSays(double percent) {
    long taken = draws().filter(draw -> draw.takes("Conditions[0]", percent)).count();

    double share = percent / 100;
    double fourSigma = 4 * Math.sqrt(share * (1 - share) / MANY);
    assertThat((double) taken / MANY).isCloseTo(share, within(fourSigma + 1e-12));
  }

  @Test
  void twoConditions_drawIndependently() {
    long both =
        draws()
            .filter(draw -> draw.takes("Conditions[0]", 50) && draw.takes("Conditions[1]", 50))
            .count();

    assertThat((double) both / MANY).isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / MANY)));
  }

  @Test
  void twoDefinitions_drawIndependently() {
    long both =
        IntStream.range(0, MANY)
            .filter(
                i ->
                    new InputDraw(DEFINITION, "loop-" + i).takes("Conditions[0]", 50)
                        && new InputDraw(DEFINITION + "-2", "loop-" + i).takes("Conditions[0]", 50))
            .count();

    assertThat((double) both / MANY).isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / MANY)));
  }

  @Test
  void theSameInput_isTakenAgain_andByEveryHigherPercentage() {
    assertThat(draws())
        .allSatisfy(
            draw -> {
              boolean taken = draw.takes("Conditions[0]", 5);
              assertThat(draw.takes("Conditions[0]", 5)).isEqualTo(taken);
              assertThat(draw.takes("Conditions[0]", 10)).isIn(true, taken);
            });
  }

  private static Stream<InputDraw> draws() {
    return IntStream.range(0, MANY).mapToObj(i -> new InputDraw(DEFINITION, "loop-" + i));
  }
}
