package io.plumbline.consolidation.span;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpanSpamTest {

  @Test
  void workerQuality_textsOfManyLengths_suspectsWhoDoesNotRead() {
    int found = 0;
    for (int seed = 0; seed < 10; seed++) {
      double[] spam = new UnitMajority().fit(crowd(seed)).workerQuality().spam();

      for (int worker = 0; worker < 4; worker++) {
        assertThat(spam[worker]).as("reads %d", worker).isLessThan(0.01);
      }
      assertThat(spam[4]).as("marks nothing").isGreaterThan(0.8);
      assertThat(spam[5]).as("marks the first word").isGreaterThan(0.5);
      found += spam[6] > 0.5 ? 1 : 0;
    }
    assertThat(found).as("marks words at random").isGreaterThanOrEqualTo(8);
  }

  private static SpanAnnotations crowd(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SpanAnnotationsBuilder builder = SpanAnnotations.builder(List.of("PER", "LOC"));
    for (int document = 0; document < 100; document++) {
      String id = "d" + document;
      int words = 10 + document;
      builder.document(id, "words ".repeat(words));
      List<Span> truth = marked(random, words);
      for (int worker = 0; worker < 4; worker++) {
        double misses = 0.15 * worker;
        builder.add(
            id,
            "reads " + worker,
            truth.stream().filter(span -> random.nextDouble() >= misses).toList());
      }
      builder.add(id, "nothing", List.of());
      builder.add(id, "first word", List.of(new Span(0, 5, 0)));
      builder.add(id, "at random", marked(random, words));
    }
    return builder.build();
  }

  /** One word in ten, at least one. */
  private static List<Span> marked(SplittableRandom random, int words) {
    List<Span> spans = new ArrayList<>();
    while (spans.isEmpty()) {
      for (int word = 0; word < words; word++) {
        if (random.nextInt(10) == 0) {
          spans.add(new Span(6 * word, 6 * word + 5, random.nextInt(2)));
        }
      }
    }
    return spans;
  }
}
