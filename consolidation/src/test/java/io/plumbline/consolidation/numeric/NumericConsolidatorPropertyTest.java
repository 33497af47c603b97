package io.plumbline.consolidation.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.WorkerQuality;
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

/** What holds for every method for numbers on every input. */
class NumericConsolidatorPropertyTest {

  /** One answer by index. */
  record Answer(int object, int worker, double number) {}

  @Property(tries = 300)
  void fit_anyAnswers_isFiniteAndBetweenLowestAndHighest(
      @ForAll("methods") NumericConsolidator method, @ForAll("answers") List<Answer> said) {
    NumericAnswers answers = of(said, "w");

    NumericResult result = method.fit(answers);

    WorkerQuality quality = result.workerQuality();
    AnswerNeed need = result.answerNeed();
    for (int object = 0; object < result.label().length; object++) {
      int index = object;
      List<Double> numbers =
          said.stream()
              .filter(answer -> answers.objects().get(index).equals("o" + answer.object()))
              .map(Answer::number)
              .toList();
      assertThat(result.label()[object])
          .isBetween(Collections.min(numbers), Collections.max(numbers));
      assertThat(result.confidence()[object]).isBetween(0.0, 1.0);
      assertThat(result.standardError()[object]).isFinite().isNotNegative();
      assertThat(need.wrong()[object]).isBetween(0.0, 1.0);
      assertThat(need.gain()[object]).isBetween(0.0, 1.0);
      result
          .explain(object)
          .votes()
          .forEach(vote -> assertThat(vote.weight()).isBetween(0.0, 1.0 + 1e-9));
    }
    for (int worker = 0; worker < quality.workers().size(); worker++) {
      assertThat(quality.skill()[worker])
          .isBetween(quality.skillLow()[worker] - 0.2, quality.skillHigh()[worker] + 0.2)
          .isBetween(0.0, 1.0);
      assertThat(quality.spam()[worker]).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 300)
  void fit_otherOrderAndNames_givesTheSameDigits(
      @ForAll("methods") NumericConsolidator method,
      @ForAll("answers") List<Answer> said,
      @ForAll long seed) {
    List<Answer> shuffled = new ArrayList<>(said);
    Collections.shuffle(shuffled, new Random(seed));
    NumericAnswers answers = of(said, "w");
    NumericAnswers reordered = of(shuffled, "someone-");

    NumericResult result = method.fit(answers);
    NumericResult other = method.fit(reordered);

    for (int object = 0; object < result.label().length; object++) {
      int same = reordered.objects().indexOf(answers.objects().get(object));
      assertThat(other.label()[same]).isEqualTo(result.label()[object]);
      assertThat(other.confidence()[same]).isEqualTo(result.confidence()[object]);
    }
  }

  @Property(tries = 200)
  void fit_numbersOnAnotherScale_givesLabelsOnThatScale(
      @ForAll("methods") NumericConsolidator method, @ForAll("answers") List<Answer> said) {
    List<Answer> scaled =
        said.stream().map(a -> new Answer(a.object(), a.worker(), 1000 + 64 * a.number())).toList();

    NumericResult result = method.fit(of(said, "w"));
    NumericResult other = method.fit(of(scaled, "w"));

    for (int object = 0; object < result.label().length; object++) {
      assertThat(other.label()[object]).isCloseTo(1000 + 64 * result.label()[object], within(0.01));
    }
  }

  @Provide
  Arbitrary<NumericConsolidator> methods() {
    return Arbitraries.of(new PlainMean(), new PlainMedian(), new CongenericMean());
  }

  @Provide
  Arbitrary<List<Answer>> answers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(-8, 8).map(i -> i / 4.0))
        .as(Answer::new)
        .list()
        .ofMaxSize(40);
  }

  private static NumericAnswers of(List<Answer> said, String workerPrefix) {
    NumericAnswersBuilder builder = NumericAnswers.builder();
    said.forEach(a -> builder.add("o" + a.object(), workerPrefix + a.worker(), a.number()));
    return builder.build();
  }
}
