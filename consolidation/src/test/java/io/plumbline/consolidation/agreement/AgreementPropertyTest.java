package io.plumbline.consolidation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.agreement.KrippendorffAlpha.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every measure on all ratings. */
class AgreementPropertyTest {
  private static final int UNITS = 6;
  private static final int RATERS = 4;
  private static final int VALUES = 4;

  @Property(tries = 300)
  void measure_anyRatings_isFiniteAndAtMostOne(
      @ForAll("measures") AgreementMeasure<Ratings> measure,
      @ForAll("ratings") List<int[]> ratings) {
    AgreementEstimate estimate = measure.measure(of(ratings), new Bootstrap(20, 3));

    assertThat(estimate.value()).isFinite().isLessThanOrEqualTo(1 + 1e-12);
    assertThat(estimate.low()).isFinite().isLessThanOrEqualTo(estimate.high());
    assertThat(estimate.high()).isFinite().isLessThanOrEqualTo(1 + 1e-12);
  }

  @Property(tries = 300)
  void measure_ratingsInAnotherOrder_isTheSame(
      @ForAll("measures") AgreementMeasure<Ratings> measure,
      @ForAll("ratings") List<int[]> ratings,
      @ForAll long seed) {
    List<int[]> shuffled = new ArrayList<>(ratings);
    Collections.shuffle(shuffled, new Random(seed));

    AgreementEstimate estimate = measure.measure(of(distinct(ratings)), new Bootstrap(20, 3));
    AgreementEstimate other =
        measure.measure(of(distinctAs(shuffled, ratings)), new Bootstrap(20, 3));

    assertThat(other).isEqualTo(estimate);
  }

  @Property(tries = 300)
  void nominalMeasures_valuesRenamed_areTheSame(
      @ForAll("ratings") List<int[]> ratings, @ForAll("permutations") List<Integer> newValue) {
    List<int[]> renamed =
        ratings.stream()
            .map(rating -> new int[] {rating[0], rating[1], newValue.get(rating[2])})
            .toList();
    for (AgreementMeasure<Ratings> measure :
        List.of(
            new PercentAgreement(),
            new FleissKappa(),
            new GwetCoefficient(),
            new CohenKappa(0, 1),
            new KrippendorffAlpha(Difference.NOMINAL))) {
      assertThat(measure.measure(of(renamed), new Bootstrap(0, 0)).value())
          .isCloseTo(measure.measure(of(ratings), new Bootstrap(0, 0)).value(), within(1e-9));
    }
  }

  @Property(tries = 200)
  void measure_allRatersAlwaysAgree_isOne(
      @ForAll("measures") AgreementMeasure<Ratings> measure,
      @ForAll("unanimous") List<Integer> values) {
    List<int[]> ratings = new ArrayList<>();
    for (int unit = 0; unit < values.size(); unit++) {
      for (int rater = 0; rater < RATERS; rater++) {
        ratings.add(new int[] {unit, rater, values.get(unit)});
      }
    }

    assertThat(measure.measure(of(ratings), new Bootstrap(10, 1)).value())
        .isCloseTo(1, within(1e-12));
  }

  @Provide
  Arbitrary<AgreementMeasure<Ratings>> measures() {
    return Arbitraries.of(
        new PercentAgreement(),
        new PercentAgreement(AgreementWeights.LINEAR),
        new FleissKappa(),
        new FleissKappa(AgreementWeights.QUADRATIC),
        new GwetCoefficient(),
        new GwetCoefficient(AgreementWeights.QUADRATIC),
        new CohenKappa(0, 1),
        new CohenKappa(AgreementWeights.LINEAR, 0, 1),
        new KrippendorffAlpha(Difference.NOMINAL),
        new KrippendorffAlpha(Difference.ORDINAL),
        new KrippendorffAlpha(Difference.INTERVAL),
        new KrippendorffAlpha(Difference.RATIO));
  }

  @Provide
  Arbitrary<List<int[]>> ratings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, UNITS - 1),
            Arbitraries.integers().between(0, RATERS - 1),
            Arbitraries.integers().between(0, VALUES - 1))
        .as((unit, rater, value) -> new int[] {unit, rater, value})
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Integer>> unanimous() {
    return Arbitraries.integers().between(0, VALUES - 1).list().ofMinSize(1).ofMaxSize(UNITS);
  }

  @Provide
  Arbitrary<List<Integer>> permutations() {
    return Arbitraries.shuffle(0, 1, 2, 3);
  }

  /** One rating per unit and rater: which of several counts depends on the order by definition. */
  private static List<int[]> distinct(List<int[]> ratings) {
    return distinctAs(ratings, ratings);
  }

  private static List<int[]> distinctAs(List<int[]> order, List<int[]> original) {
    List<int[]> kept = new ArrayList<>();
    for (int[] rating : order) {
      boolean first =
          original.stream()
                  .filter(other -> other[0] == rating[0] && other[1] == rating[1])
                  .findFirst()
                  .orElseThrow()
              == rating;
      if (first) {
        kept.add(rating);
      }
    }
    return kept;
  }

  private static Ratings of(List<int[]> ratings) {
    return WorkedExamples.categorical(UNITS, RATERS, VALUES, ratings);
  }
}
