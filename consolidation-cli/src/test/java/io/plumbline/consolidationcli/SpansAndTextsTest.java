package io.plumbline.consolidationcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to a file, for spans and texts. */
class SpansAndTextsTest {

  @TempDir Path folder;

  @Test
  void texts_answers_becomeOneText() throws IOException {
    Path answers =
        file(
            """
            {"task":"c","worker":"ann","text":"the quick brown box"}
            {"task":"c","worker":"bob","text":"the quick brown fox"}
            {"task":"c","worker":"cyd","text":"the thick brown fox"}
            """);
    Path explain = folder.resolve("explain.jsonl");

    CommandRun run = CommandRun.of("texts", answers, "--explain", explain);

    assertThat(run.out()).startsWith("{\"task\":\"c\",\"text\":\"the quick brown fox\",");
    assertThat(Files.readString(explain)).contains("\"worker\":\"bob\"");
  }

  @Test
  void texts_whoWritesTheSameAlways_isSuspected() throws IOException {
    StringBuilder answers = new StringBuilder();
    for (int clip = 0; clip < 60; clip++) {
      for (String worker : List.of("ann", "bob", "cyd", "dan")) {
        String text = worker.equals("dan") ? "good" : "clip number " + clip;
        answers.append(
            "{\"task\":\"c%d\",\"worker\":\"%s\",\"text\":\"%s\"}%n".formatted(clip, worker, text));
      }
    }
    Path workers = folder.resolve("workers.csv");

    CommandRun run = CommandRun.of("texts", file(answers.toString()), "--workers", workers);

    assertThat(run.exitCode()).isZero();
    List<String> rows = Files.readAllLines(workers);
    assertThat(rows.get(0)).isEqualTo("worker,answers,skill,skill_low,skill_high,spam");
    assertThat(spam(rows.get(1))).isLessThan(0.01);
    assertThat(spam(rows.get(4))).isGreaterThan(0.8);
  }

  private static double spam(String row) {
    return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
  }

  @Test
  void texts_noText_isRefusedWithItsPlace() throws IOException {
    CommandRun run = CommandRun.of("texts", file("{\"task\":\"c\",\"worker\":\"ann\"}\n"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("line 1, text: there is no text");
  }

  @Test
  void spans_answers_becomeOneSet() throws IOException {
    Path answers =
        file(
            """
            {"task":"d","worker":"ann","text":"Anna left Rome","spans":[{"start":0,"end":4,"label":"PER"}]}
            {"task":"d","worker":"bob","spans":[{"start":0,"end":4,"label":"PER"}]}
            """);

    assertThat(CommandRun.of("spans", answers).out())
        .startsWith("{\"task\":\"d\",\"spans\":[{\"start\":0,\"end\":4,\"label\":\"PER\",");
  }

  @Test
  void spans_endBehindTheText_isRefusedWithItsPlace() throws IOException {
    CommandRun run =
        CommandRun.of(
            "spans",
            file(
                """
                {"task":"d","worker":"ann","text":"Anna","spans":[{"start":0,"end":9,"label":"PER"}]}
                """));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("line 1, spans[0].end").contains("within 4 code points");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("answers.jsonl"), content);
  }
}
