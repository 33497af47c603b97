package io.plumbline.consolidation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSpamTest {
  private final SplittableRandom random = new SplittableRandom(4);

  @Test
  void workerQuality_transcriptions_suspectsWhoDoesNotListen() {
    TextAnswersBuilder builder = TextAnswers.builder();
    List<String> sentences = IntStream.range(0, 60).mapToObj(index -> sentence()).toList();
    for (int clip = 0; clip < sentences.size(); clip++) {
      for (int worker = 0; worker < 4; worker++) {
        builder.add("c" + clip, "listens " + worker, heard(sentences.get(clip), 0.2 * worker));
      }
      builder.add("c" + clip, "nothing", "");
      builder.add("c" + clip, "always the same", "a b c d e f");
      builder.add("c" + clip, "at random", sentence());
    }

    double[] spam = new TextConsensus().fit(builder.build()).workerQuality().spam();

    for (int worker = 0; worker < 4; worker++) {
      assertThat(spam[worker]).as("listens %d", worker).isLessThan(0.01);
    }
    for (int worker = 4; worker < 7; worker++) {
      assertThat(spam[worker]).as("does not listen %d", worker).isGreaterThan(0.5);
    }
  }

  @Test
  void workerQuality_clipsThatAllSayTheSame_suspectsNobody() {
    TextAnswersBuilder builder = TextAnswers.builder();
    for (int clip = 0; clip < 60; clip++) {
      for (int worker = 0; worker < 4; worker++) {
        builder.add("c" + clip, "w" + worker, "please hold the line");
      }
      builder.add("c" + clip, "hard of hearing", heard("please hold the line", 0.5));
    }

    assertThat(new TextConsensus().fit(builder.build()).workerQuality().spam())
        .satisfies(
            spam -> {
              for (double suspicion : spam) {
                assertThat(suspicion).isLessThan(0.3);
              }
            });
  }

  /** Six to twelve of twenty words. */
  private String sentence() {
    return IntStream.range(0, 6 + random.nextInt(7))
        .mapToObj(index -> word())
        .collect(Collectors.joining(" "));
  }

  private String word() {
    return "" + (char) ('a' + random.nextInt(20));
  }

  private String heard(String sentence, double wrong) {
    return List.of(sentence.split(" ", -1)).stream()
        .map(word -> random.nextDouble() < wrong ? word() : word)
        .collect(Collectors.joining(" "));
  }
}
