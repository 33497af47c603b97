package io.plumbline.consolidation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextConsensusTest {

  @Test
  void fit_eachWorkerMishearsAnotherWord_mendsThemAll() {
    TextAnswers answers =
        TextAnswers.builder()
            .add("clip", "ann", "The quick brown box jumps over the dog.")
            .add("clip", "bob", "The quick brown fox jumps over the fog.")
            .add("clip", "cyd", "The thick brown fox jumps over the dog.")
            .build();

    assertThat(new TextConsensus().fit(answers).texts())
        .containsExactly("The quick brown fox jumps over the dog.");
  }

  @Test
  void fit_wordsOfTwoTranslationsThatBothHaveVotes_doesNotMixThem() {
    TextAnswers answers =
        TextAnswers.builder()
            .add("line", "ann", "she was kind enough")
            .add("line", "bob", "she was kind enough")
            .add("line", "cyd", "he were kindly enough")
            .build();

    assertThat(new TextConsensus().fit(answers).texts()).containsExactly("she was kind enough");
  }

  @Test
  void fit_writingWithoutSpaces_comparesSigns() {
    TextAnswers answers =
        TextAnswers.builder()
            .add("line", "ann", "猫が好きです。")
            .add("line", "bob", "猫が好きてす。")
            .add("line", "cyd", "描が好きです。")
            .build();

    assertThat(new TextConsensus().fit(answers).texts()).containsExactly("猫が好きです。");
  }

  @Test
  void fit_textsOfAHundredThousandCharacters_endsInSecondsAndKeepsTheMajoritysWords() {
    String[] words = new String[17_000];
    Arrays.setAll(words, index -> "word" + index % 997);
    TextAnswersBuilder builder = TextAnswers.builder();
    for (int worker = 0; worker < 3; worker++) {
      String[] own = words.clone();
      own[100 + worker] = "wrong";
      builder.add("book", "w" + worker, String.join(" ", own));
    }

    assertThat(new TextConsensus().fit(builder.build()).texts())
        .containsExactly(String.join(" ", words));
  }

  @Test
  void workerQuality_oneWorkerAlwaysFarFromTheOthers_isTheLeastSkilled() {
    TextAnswersBuilder builder = TextAnswers.builder();
    for (int object = 0; object < 10; object++) {
      builder.add("o" + object, "ann", "line number " + object + " of the poem");
      builder.add("o" + object, "bob", "line number " + object + " of the poem");
      builder.add("o" + object, "eve", "something else");
    }

    double[] skill = new TextConsensus().fit(builder.build()).workerQuality().skill();

    assertThat(skill[2]).isLessThan(skill[0]).isLessThan(skill[1]);
  }

  @Test
  void explain_oneVoteDecides_saysWhich() {
    TextAnswers answers =
        TextAnswers.builder()
            .add("clip", "ann", "red boat")
            .add("clip", "bob", "red boat")
            .add("clip", "cyd", "red goat")
            .build();

    var explanation = new TextConsensus().fit(answers).explain(0);

    assertThat(explanation.label()).isEqualTo("red boat");
    assertThat(explanation.alternatives().get(1).label()).isEqualTo("red goat");
    assertThat(explanation.votes().get(0).weight()).isPositive();
    assertThat(explanation.votes().get(2).weight()).isNegative();
    assertThat(explanation.answersToOverturn()).isPositive();
  }

  @Test
  void of_punctuationAndCase_areKeptInTheSurfaceOnly() {
    List<Word> words = Word.of("\"Well-known,\" she said — don’t!");

    assertThat(words.stream().map(Word::key))
        .containsExactly("well", "known", "she", "said", "don't");
    assertThat(words.stream().map(Word::surface))
        .containsExactly("\"Well-", "known,\"", "she", "said", "— don’t!");
  }
}
