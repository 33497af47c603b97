package io.plumbline.consolidation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.Explanation;
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

/** What holds for every method for texts on every input. */
class TextConsolidatorPropertyTest {

  /** One answer before names are chosen. */
  record Answer(int object, int worker, String text) {}

  @Property(tries = 200)
  void fit_anyAnswers_yieldsProbabilities(
      @ForAll("methods") Consolidator<TextAnswers, TextResult> method,
      @ForAll("answers") List<Answer> answers) {
    TextResult result = method.fit(build(answers, "w"));

    for (int object = 0; object < result.texts().size(); object++) {
      assertThat(result.confidence()[object]).isBetween(0.0, 1.0);
      assertThat(result.answerNeed().wrong()[object]).isBetween(0.0, 1.0);
      assertThat(result.answerNeed().gain()[object]).isBetween(0.0, 1.0);
      Explanation explanation = result.explain(object);
      assertThat(explanation.label()).isEqualTo(result.texts().get(object));
      assertThat(
              explanation.alternatives().stream()
                  .mapToDouble(Explanation.Alternative::probability)
                  .sum())
          .isBetween(0.0, 1 + 1e-9);
      assertThat(explanation.votes()).allMatch(vote -> Double.isFinite(vote.weight()));
    }
    for (double skill : result.workerQuality().skill()) {
      assertThat(skill).isBetween(0.0, 1.0);
    }
    for (double spam : result.workerQuality().spam()) {
      assertThat(spam).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 200)
  void fit_answersInAnotherOrderByOtherNames_givesTheSameTextsAndDigits(
      @ForAll("methods") Consolidator<TextAnswers, TextResult> method,
      @ForAll("answers") List<Answer> answers,
      @ForAll long seed) {
    List<Answer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(seed));
    TextAnswers before = build(answers, "w");
    TextAnswers after = build(shuffled, "someone-");

    TextResult one = method.fit(before);
    TextResult other = method.fit(after);

    for (int object = 0; object < one.texts().size(); object++) {
      int same = after.objects().indexOf(before.objects().get(object));
      assertThat(other.texts().get(same)).isEqualTo(one.texts().get(object));
      assertThat(other.confidence()[same]).isEqualTo(one.confidence()[object]);
    }
    for (int worker = 0; worker < before.workers().size(); worker++) {
      String name = before.workers().get(worker).replace("w", "someone-");
      assertThat(other.workerQuality().spam()[after.workers().indexOf(name)])
          .isEqualTo(one.workerQuality().spam()[worker]);
    }
  }

  @Property(tries = 100)
  void fit_oneWorker_keepsWhatTheWorkerWrote(
      @ForAll("methods") Consolidator<TextAnswers, TextResult> method,
      @ForAll("texts") String text) {
    TextAnswers answers = TextAnswers.builder().add("clip", "ann", text).build();

    assertThat(method.fit(answers).texts()).containsExactly(text);
  }

  @Property(tries = 100)
  void fit_allAgree_choosesWhatTheySay(
      @ForAll("methods") Consolidator<TextAnswers, TextResult> method,
      @ForAll("texts") String text) {
    TextAnswers answers =
        TextAnswers.builder()
            .add("clip", "ann", text)
            .add("clip", "bob", text)
            .add("clip", "cyd", text)
            .build();

    assertThat(method.fit(answers).texts()).containsExactly(text);
  }

  @Provide
  Arbitrary<Consolidator<TextAnswers, TextResult>> methods() {
    return Arbitraries.of(new TextConsensus(), new Rover(), new WeightedMedoid());
  }

  @Provide
  Arbitrary<List<Answer>> answers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 5), texts())
        .as(Answer::new)
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("the", "cat", "Cat,", "sat", "don't", "--", "猫が", "on", " ", "well-known")
        .list()
        .ofMaxSize(7)
        .map(words -> String.join(" ", words));
  }

  private static TextAnswers build(List<Answer> answers, String worker) {
    TextAnswersBuilder builder = TextAnswers.builder();
    answers.forEach(a -> builder.add("o" + a.object(), worker + a.worker(), a.text()));
    return builder.build();
  }
}
