package io.plumbline.consolidation.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** What holds for every method for spans on every input. */
class SpanConsolidatorPropertyTest {
  private static final String TEXT = "Anna met Bob Smith.\nIn Rome, they saw U.S. ships (two)";
  private static final int LENGTH = TEXT.length();

  /** One answer before names are chosen. */
  record Answer(int document, int worker, List<Span> spans) {}

  @Property(tries = 200)
  void fit_anyAnswers_yieldsProbabilitiesAndSpansThatDoNotOverlap(
      @ForAll("methods") Consolidator<SpanAnnotations, SpanResult> method,
      @ForAll("answers") List<Answer> answers,
      @ForAll boolean text) {
    SpanResult result = method.fit(build(answers, "w", text));

    for (int document = 0; document < result.spans().size(); document++) {
      assertThat(result.confidence()[document]).isBetween(0.0, 1.0);
      assertThat(result.answerNeed().gain()[document]).isBetween(0.0, 1.0);
      int free = 0;
      List<ProbableSpan> spans = result.spans().get(document);
      for (int index = 0; index < spans.size(); index++) {
        assertThat(spans.get(index).probability()).isBetween(0.0, 1.0);
        assertThat(spans.get(index).span().start()).isGreaterThanOrEqualTo(free);
        free = spans.get(index).span().end();
        check(result.explain(document, index));
      }
      assertThat(free).isLessThanOrEqualTo(LENGTH);
      check(result.explain(document));
    }
    for (double skill : result.workerQuality().skill()) {
      assertThat(skill).isBetween(0.0, 1.0);
    }
    for (double spam : result.workerQuality().spam()) {
      assertThat(spam).isBetween(0.0, 1.0);
    }
  }

  private static void check(Explanation explanation) {
    assertThat(explanation.votes()).allMatch(vote -> Double.isFinite(vote.weight()));
    assertThat(
            explanation.alternatives().stream()
                .mapToDouble(Explanation.Alternative::probability)
                .sum())
        .isBetween(0.0, 1 + 1e-9);
  }

  @Property(tries = 200)
  void fit_answersInAnotherOrderByOtherNames_givesTheSameSpans(
      @ForAll("methods") Consolidator<SpanAnnotations, SpanResult> method,
      @ForAll("answers") List<Answer> answers,
      @ForAll boolean text,
      @ForAll long seed) {
    List<Answer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(seed));
    SpanAnnotations before = build(answers, "w", text);
    SpanAnnotations after = build(shuffled, "someone-", text);

    SpanResult one = method.fit(before);
    SpanResult other = method.fit(after);

    for (int document = 0; document < one.spans().size(); document++) {
      int same = after.documents().indexOf(before.documents().get(document));
      assertThat(other.spans().get(same)).isEqualTo(one.spans().get(document));
      assertThat(other.confidence()[same]).isCloseTo(one.confidence()[document], within(1e-9));
    }
    for (int worker = 0; worker < before.workers().size(); worker++) {
      String name = before.workers().get(worker).replace("w", "someone-");
      assertThat(other.workerQuality().spam()[after.workers().indexOf(name)])
          .isEqualTo(one.workerQuality().spam()[worker]);
    }
  }

  @Property(tries = 100)
  void fit_oneWorker_keepsWhatTheWorkerMarked(
      @ForAll("methods") Consolidator<SpanAnnotations, SpanResult> method,
      @ForAll("apart") List<Span> spans) {
    SpanAnnotations annotations = build(List.of(new Answer(0, 0, spans)), "w", false);

    assertThat(method.fit(annotations).spans().get(0).stream().map(ProbableSpan::span))
        .containsExactlyElementsOf(spans);
  }

  @Property(tries = 100)
  void fit_allAgree_choosesWhatTheySay(
      @ForAll("methods") Consolidator<SpanAnnotations, SpanResult> method,
      @ForAll("apart") List<Span> spans) {
    List<Answer> answers =
        List.of(new Answer(0, 0, spans), new Answer(0, 1, spans), new Answer(0, 2, spans));

    assertThat(
            method.fit(build(answers, "w", false)).spans().get(0).stream().map(ProbableSpan::span))
        .containsExactlyElementsOf(spans);
  }

  @Provide
  Arbitrary<Consolidator<SpanAnnotations, SpanResult>> methods() {
    return Arbitraries.of(
        new SequentialSpans(), new UnitMajority(), new UnitDawidSkene(), new SpanClusters());
  }

  @Provide
  Arbitrary<List<Answer>> answers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 4), any())
        .as(Answer::new)
        .list()
        .ofMaxSize(25);
  }

  private static Arbitrary<List<Span>> any() {
    return Combinators.combine(
            Arbitraries.integers().between(0, LENGTH - 1),
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(0, 2))
        .as((start, length, label) -> new Span(start, Math.min(LENGTH, start + length), label))
        .list()
        .ofMaxSize(4);
  }

  /** Sorted, with space between them. */
  @Provide
  Arbitrary<List<Span>> apart() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 5), Arbitraries.integers().between(0, 2))
        .as((length, label) -> new int[] {length, label})
        .list()
        .ofMaxSize(5)
        .map(
            sizes -> {
              List<Span> spans = new ArrayList<>();
              int start = 1;
              for (int[] size : sizes) {
                spans.add(new Span(start, start + size[0], size[1]));
                start += size[0] + 2;
              }
              return spans;
            });
  }

  private static SpanAnnotations build(List<Answer> answers, String worker, boolean text) {
    SpanAnnotationsBuilder builder = SpanAnnotations.builder(List.of("PER", "LOC", "ORG"));
    for (Answer answer : answers) {
      if (text) {
        builder.document("d" + answer.document(), TEXT);
      }
      builder.add("d" + answer.document(), worker + answer.worker(), answer.spans());
    }
    return builder.build();
  }
}
