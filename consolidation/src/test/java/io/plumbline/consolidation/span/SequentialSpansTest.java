package io.plumbline.consolidation.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequentialSpansTest {
  private static final List<String> CLASSES = List.of("PER", "LOC");

  @Test
  void fit_boundariesAndClassesFromDifferentMajorities_combinesThem() {
    SpanAnnotationsBuilder builder = SpanAnnotations.builder(CLASSES);
    for (int document = 0; document < 20; document++) {
      String id = "d" + document;
      builder.document(id, "Yesterday Anna Smith went home");
      builder.add(id, "ann", List.of(new Span(10, 20, 0)));
      builder.add(id, "bob", List.of(new Span(10, 20, document == 0 ? 1 : 0)));
      builder.add(id, "cyd", List.of(new Span(document == 0 ? 15 : 10, 20, 0)));
    }

    SpanResult result = new SequentialSpans().fit(builder.build());

    assertThat(result.spans().get(0).stream().map(ProbableSpan::span))
        .containsExactly(new Span(10, 20, 0));
    assertThat(result.spans().get(0).get(0).probability()).isGreaterThan(0.5);
  }

  @Test
  void fit_workerWhoMarksTooMuch_isLessSkilledAndOverruled() {
    SpanAnnotationsBuilder builder = SpanAnnotations.builder(CLASSES);
    for (int document = 0; document < 20; document++) {
      String id = "d" + document;
      builder.add(id, "ann", List.of(new Span(0, 4, 0)));
      builder.add(id, "bob", List.of(new Span(0, 4, 0)));
      builder.add(id, "eve", List.of(new Span(0, 4, 0), new Span(6, 9, 1)));
    }

    SpanResult result = new SequentialSpans().fit(builder.build());

    assertThat(result.spans().get(7).stream().map(ProbableSpan::span))
        .containsExactly(new Span(0, 4, 0));
    assertThat(result.workerQuality().skill()[2]).isLessThan(result.workerQuality().skill()[0]);
    assertThat(result.explain(7, 0).label()).isEqualTo("0-4 PER");
    assertThat(result.explain(7, 0).votes().get(0).weight()).isPositive();
  }

  @Test
  void fit_positionsAreCodePoints_signsBeyondTheFirstPlaneCountOnce() {
    SpanAnnotations annotations =
        SpanAnnotations.builder(CLASSES)
            .document("d", "😀😀 Anna")
            .add("d", "ann", List.of(new Span(3, 7, 0)))
            .build();

    assertThat(new SequentialSpans().fit(annotations).spans().get(0).get(0).span())
        .isEqualTo(new Span(3, 7, 0));
  }

  @Test
  void fit_documentOfAHundredThousandCharacters_endsInSeconds() {
    String text = "Anna went to Rome ".repeat(5_600);
    SpanAnnotationsBuilder builder = SpanAnnotations.builder(CLASSES).document("book", text);
    for (int worker = 0; worker < 3; worker++) {
      int missed = worker;
      builder.add(
          "book",
          "w" + worker,
          IntStream.range(0, 5_600)
              .filter(line -> line % 10 != missed)
              .mapToObj(line -> new Span(18 * line, 18 * line + 4, 0))
              .toList());
    }

    assertThat(new SequentialSpans().fit(builder.build()).spans().get(0)).hasSize(5_600);
  }

  @Test
  void build_spanBehindTheEndOfItsDocument_saysWhoAndWhere() {
    SpanAnnotationsBuilder builder =
        SpanAnnotations.builder(CLASSES)
            .document("d", "Anna")
            .add("d", "ann", List.of(new Span(0, 9, 0)));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"ann\"")
        .hasMessageContaining("0 to 9")
        .hasMessageContaining("4 code points");
  }
}
