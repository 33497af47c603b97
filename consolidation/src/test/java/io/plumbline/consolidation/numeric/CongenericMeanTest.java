package io.plumbline.consolidation.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CongenericMeanTest {
  private static final int OBJECTS = 200;

  @Test
  void fit_carefulAndCarelessWorkers_isCloserToTheTruthThanThePlainMean() {
    double[] truth = new double[OBJECTS];
    NumericAnswers answers = simulate(truth);

    NumericResult result = new CongenericMean().fit(answers);

    assertThat(error(result, truth)).isLessThan(0.7 * error(new PlainMean().fit(answers), truth));
    assertThat(result.workerQuality().skill()[0]).isGreaterThan(result.workerQuality().skill()[4]);
  }

  @Test
  void fit_workerWhoIgnoresTheObjects_isSuspectedAndHardlyCounts() {
    NumericAnswers answers = simulate(new double[OBJECTS]);

    NumericResult result = new CongenericMean().fit(answers);

    assertThat(result.workerQuality().spam()[4]).isGreaterThan(0.8);
    assertThat(result.workerQuality().spam()[0]).isLessThan(0.01);
    assertThat(result.explain(0).votes().get(4).weight()).isLessThan(0.05);
  }

  @Test
  void fit_extremeNumbers_staysFinite() {
    NumericAnswers answers =
        NumericAnswers.builder()
            .add("a", "x", Double.MAX_VALUE)
            .add("a", "y", -Double.MAX_VALUE)
            .add("b", "x", 1)
            .build();

    NumericResult result = new CongenericMean().fit(answers);

    assertThat(result.label()[0]).isFinite();
    assertThat(result.label()[1]).isEqualTo(1);
    assertThat(result.confidence()[0]).isBetween(0.0, 1.0);
  }

  @Test
  void fit_noAnswers_isEmpty() {
    assertThat(new CongenericMean().fit(NumericAnswers.builder().build()).label()).isEmpty();
  }

  /** Workers 0 and 1 measure well, 2 and 3 badly, 4 does not look. */
  private static NumericAnswers simulate(double[] truth) {
    SplittableRandom random = new SplittableRandom(5);
    NumericAnswersBuilder builder = NumericAnswers.builder();
    double[] noise = {2, 3, 25, 30};
    for (int object = 0; object < OBJECTS; object++) {
      truth[object] = 100 * random.nextDouble();
      for (int worker = 0; worker < noise.length; worker++) {
        double off = noise[worker] * (random.nextDouble() + random.nextDouble() - 1);
        builder.add("o" + object, "w" + worker, truth[object] + off);
      }
      builder.add("o" + object, "w4", 40 + 20 * random.nextDouble());
    }
    return builder.build();
  }

  private static double error(NumericResult result, double[] truth) {
    double sum = 0;
    for (int object = 0; object < truth.length; object++) {
      sum += Math.abs(result.label()[object] - truth[object]);
    }
    return sum / truth.length;
  }
}
