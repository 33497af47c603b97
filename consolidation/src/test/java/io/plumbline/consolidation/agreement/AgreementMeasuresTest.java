package io.plumbline.consolidation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.agreement.KrippendorffAlpha.Difference;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measures give what their papers print. */
class AgreementMeasuresTest {
  private static final Bootstrap NONE = new Bootstrap(0, 0);

  @Test
  void alpha_krippendorffsFourObservers_isAsInThePaper() {
    Ratings ratings = WorkedExamples.krippendorffFourObservers();

    assertThat(alpha(ratings, Difference.NOMINAL)).isCloseTo(0.743, within(0.0005));
    assertThat(alpha(ratings, Difference.ORDINAL)).isCloseTo(0.815, within(0.0005));
    assertThat(alpha(ratings, Difference.INTERVAL)).isCloseTo(0.849, within(0.0005));
    assertThat(alpha(ratings, Difference.RATIO)).isCloseTo(0.797, within(0.0005));
  }

  @Test
  void alpha_krippendorffsTwoObservers_isAsInThePaper() {
    Ratings binary = WorkedExamples.krippendorffTwoObservers();
    Ratings nominal = WorkedExamples.krippendorffNominal();

    assertThat(alpha(binary, Difference.NOMINAL)).isCloseTo(0.095, within(0.0005));
    assertThat(alpha(nominal, Difference.NOMINAL)).isCloseTo(0.692, within(0.0005));
  }

  @Test
  void cohenKappa_cohensTwoJudges_isAsInThePapers() {
    Ratings ratings = WorkedExamples.cohen();
    double[][] disagreement = {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};
    double[][] agreement = new double[3][3];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        agreement[a][b] = 1 - disagreement[a][b] / 6;
      }
    }

    AgreementEstimate kappa = new CohenKappa(0, 1).measure(ratings, NONE);
    AgreementEstimate weighted =
        new CohenKappa(AgreementWeights.of(agreement), 0, 1).measure(ratings, NONE);

    assertThat(kappa.observed()).isCloseTo(0.70, within(1e-12));
    assertThat(kappa.expected()).isCloseTo(0.41, within(1e-12));
    assertThat(kappa.value()).isCloseTo(0.492, within(0.0005));
    assertThat(weighted.value()).isCloseTo(0.348, within(0.0005));
  }

  @Test
  void fleissKappa_fleissesPatients_isAsInThePaper() {
    AgreementEstimate kappa =
        new FleissKappa().measure(WorkedExamples.counts(FLEISS_PATIENTS), NONE);

    assertThat(kappa.observed()).isCloseTo(0.5556, within(0.0005));
    assertThat(kappa.expected()).isCloseTo(0.2201, within(0.0005));
    assertThat(kappa.value()).isCloseTo(0.430, within(0.0005));
  }

  @Test
  void gwet_rareCategory_doesNotCollapseAsKappaDoes() {
    Ratings ratings = WorkedExamples.table(new int[][] {{118, 5}, {2, 0}});

    // By hand: p_a = 118/125; kappa's chance (123·120 + 2·5)/125²; AC1's 2 · 243/250 · 7/250.
    assertThat(new CohenKappa(0, 1).measure(ratings, NONE).value())
        .isCloseTo(-0.0234, within(0.00005));
    assertThat(new GwetCoefficient().measure(ratings, NONE).value())
        .isCloseTo((0.944 - 0.054432) / (1 - 0.054432), within(1e-12));
  }

  @Test
  void gwet_fourRatersWithMissingRatings_isAsInTheHandbook() {
    Ratings ratings = WorkedExamples.krippendorffFourObservers();

    AgreementEstimate ac1 = new GwetCoefficient().measure(ratings, NONE);

    assertThat(ac1.value()).isCloseTo(0.77544, within(0.00001));
    assertThat(ac1.observed()).isCloseTo(0.81818, within(0.00001));
    assertThat(ac1.expected()).isCloseTo(0.19032, within(0.00001));
    assertThat(new FleissKappa().measure(ratings, NONE).value())
        .isCloseTo(0.76117, within(0.00001));
    assertThat(new PercentAgreement().measure(ratings, NONE).value())
        .isCloseTo(0.81818, within(0.00001));
  }

  @Test
  void weightedCoefficients_fourRatersWithMissingRatings_areAsTheHandbooksSoftwareGives() {
    Ratings ratings = WorkedExamples.krippendorffFourObservers();

    assertThat(new GwetCoefficient(AgreementWeights.LINEAR).measure(ratings, NONE).value())
        .isCloseTo(0.85874, within(0.00001));
    assertThat(new GwetCoefficient(AgreementWeights.QUADRATIC).measure(ratings, NONE).value())
        .isCloseTo(0.91400, within(0.00001));
    assertThat(new FleissKappa(AgreementWeights.LINEAR).measure(ratings, NONE).value())
        .isCloseTo(0.81794, within(0.00001));
    assertThat(new FleissKappa(AgreementWeights.QUADRATIC).measure(ratings, NONE).value())
        .isCloseTo(0.86494, within(0.00001));
  }

  @Test
  void distanceAlpha_distanceOfNominalValues_isNominalAlpha() {
    Ratings ratings = WorkedExamples.krippendorffFourObservers();
    int[] unit = new int[ratings.size()];
    Arrays.setAll(unit, ratings::unit);
    DistanceRatings distances =
        new DistanceRatings(
            ratings.units(), unit, (a, b) -> ratings.value(a) == ratings.value(b) ? 0 : 1);
    Bootstrap bootstrap = new Bootstrap(200, 7);

    AgreementEstimate byDistance = new DistanceAlpha(1).measure(distances, bootstrap);
    AgreementEstimate nominal =
        new KrippendorffAlpha(Difference.NOMINAL).measure(ratings, bootstrap);

    assertThat(byDistance.value()).isCloseTo(nominal.value(), within(1e-12));
    assertThat(byDistance.low()).isCloseTo(nominal.low(), within(1e-12));
    assertThat(byDistance.high()).isCloseTo(nominal.high(), within(1e-12));
  }

  @Test
  void distanceAlpha_morePairsThanAreMeasured_isCloseToAll() {
    int size = 3000;
    int[] unit = new int[size];
    int[] value = new int[size];
    int[] rater = new int[size];
    for (int i = 0; i < size; i++) {
      unit[i] = i / 3;
      rater[i] = i % 3;
      value[i] = (unit[i] * 7 + (i % 5 == 0 ? 1 : 0)) % 4;
    }
    Ratings ratings = Ratings.categorical(1000, 3, 4, unit, rater, value);
    DistanceRatings distances =
        new DistanceRatings(1000, unit, (a, b) -> value[a] == value[b] ? 0 : 1);

    assertThat(new DistanceAlpha(1).measure(distances, NONE).value())
        .isCloseTo(alpha(ratings, Difference.NOMINAL), within(0.003));
  }

  @Test
  void measure_noUnitRatedTwice_isZeroAndSaysThatNothingIsKnown() {
    Ratings ratings =
        WorkedExamples.categorical(2, 2, 2, List.of(new int[] {0, 0, 1}, new int[] {1, 1, 0}));

    AgreementEstimate estimate =
        new KrippendorffAlpha(Difference.NOMINAL).measure(ratings, new Bootstrap(10, 1));

    assertThat(estimate).isEqualTo(new AgreementEstimate(0, -1, 1, 0, 0, 0));
  }

  private static double alpha(Ratings ratings, Difference difference) {
    return new KrippendorffAlpha(difference).measure(ratings, NONE).value();
  }

  /** J. L. Fleiss (1971), table 1: thirty patients, six psychiatrists, five diagnoses. */
  private static final int[][] FLEISS_PATIENTS = {
    {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
    {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
    {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
    {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
    {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
    {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6},
  };
}
