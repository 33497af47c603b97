package io.plumbline.consolidation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.AnswerNeed;
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

/** What holds for every method for comparisons on every input. */
class ComparisonConsolidatorPropertyTest {

  /** One comparison by index. */
  record Answer(int first, int second, int worker, Preference preference) {}

  @Property(tries = 200)
  void fit_anyComparisons_yieldsProbabilitiesAndFiniteScores(
      @ForAll("methods") ComparisonConsolidator method, @ForAll("answers") List<Answer> said) {
    ComparisonResult result = method.fit(of(said, "i", "w"));

    AnswerNeed need = result.answerNeed();
    for (int pair = 0; pair < result.label().length; pair++) {
      assertThat(result.firstBetter()[pair]).isBetween(0.0, 1.0);
      assertThat(result.tie()[pair]).isBetween(0.0, 1.0);
      assertThat(result.confidence()[pair]).isBetween(0.0, 1.0);
      assertThat(need.wrong()[pair]).isBetween(0.0, 1.0);
      assertThat(need.gain()[pair]).isBetween(0.0, 1.0);
      assertThat(
              result.explain(pair).alternatives().stream()
                  .mapToDouble(option -> option.probability())
                  .sum())
          .isCloseTo(1, within(1e-9));
    }
    for (int item = 0; item < result.score().length; item++) {
      assertThat(result.score()[item]).isFinite();
      assertThat(result.standardError()[item]).isFinite().isPositive();
    }
    for (double skill : result.workerQuality().skill()) {
      assertThat(skill).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 200)
  void fit_otherOrderAndNames_givesTheSameScores(
      @ForAll("methods") ComparisonConsolidator method,
      @ForAll("answers") List<Answer> said,
      @ForAll long seed) {
    List<Answer> shuffled = new ArrayList<>(said);
    Collections.shuffle(shuffled, new Random(seed));
    Comparisons comparisons = of(said, "i", "w");
    Comparisons other = of(shuffled, "thing-", "someone-");

    ComparisonResult result = method.fit(comparisons);
    ComparisonResult reordered = method.fit(other);

    for (int item = 0; item < result.score().length; item++) {
      String name = comparisons.items().get(item).replace("i", "thing-");
      int same = other.items().indexOf(name);
      assertThat(reordered.score()[same]).isCloseTo(result.score()[item], within(1e-6));
    }
  }

  @Property(tries = 100)
  void fit_oneMoreAnswerForAnItem_neverLowersItsLead(@ForAll("answers") List<Answer> said) {
    List<Answer> more = new ArrayList<>(said);
    more.add(new Answer(0, 1, 0, Preference.FIRST));
    List<Answer> evenMore = new ArrayList<>(more);
    evenMore.add(new Answer(0, 1, 0, Preference.FIRST));

    assertThat(lead(evenMore)).isGreaterThanOrEqualTo(lead(more) - 1e-4);
  }

  private static double lead(List<Answer> said) {
    Comparisons comparisons = of(said, "i", "w");
    double[] score = new BradleyTerry().fit(comparisons).score();
    return score[comparisons.items().indexOf("i0")] - score[comparisons.items().indexOf("i1")];
  }

  @Provide
  Arbitrary<ComparisonConsolidator> methods() {
    return Arbitraries.of(new BradleyTerry(), new NoisyBradleyTerry());
  }

  @Provide
  Arbitrary<List<Answer>> answers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(Preference.class))
        .as((first, step, worker, said) -> new Answer(first, (first + step) % 5, worker, said))
        .list()
        .ofMaxSize(40);
  }

  private static Comparisons of(List<Answer> said, String itemPrefix, String workerPrefix) {
    Comparisons.Builder builder = Comparisons.builder();
    said.forEach(
        a ->
            builder.add(
                itemPrefix + a.first(),
                itemPrefix + a.second(),
                workerPrefix + a.worker(),
                a.preference()));
    return builder.build();
  }
}
