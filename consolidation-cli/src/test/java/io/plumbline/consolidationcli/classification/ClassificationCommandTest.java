package io.plumbline.consolidationcli.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidationcli.CommandRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassificationCommandTest {

  private static final String ANSWERS =
      """
      task,worker,label
      p1,ann,cat
      p1,bob,cat
      p1,cyd,dog
      p2,ann,dog
      p2,bob,dog
      p2,cyd,dog
      """;

  @TempDir Path folder;

  @Test
  void classification_answers_writesLabelsInTheOrderOfTheTasks() throws IOException {
    Path labels = folder.resolve("labels.csv");

    CommandRun run =
        CommandRun.of(
            "classification", file(ANSWERS), "--method", "majority-vote", "--output", labels);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(labels)
        .hasContent(
            """
            task,label,confidence
            p1,cat,0.666666
            p2,dog,1
            """);
    assertThat(folder.toFile().list()).doesNotContain(".labels.csv.part");
  }

  @Test
  void classification_goldTruths_areTheLabelsOfTheirTasks() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.csv"), "task,truth\np1,dog\n");

    CommandRun run = CommandRun.of("classification", file(ANSWERS), "--gold", gold);
    CommandRun refused =
        CommandRun.of("classification", file(ANSWERS), "--gold", gold, "--method", "kos");

    assertThat(run.out()).startsWith("task,label,confidence\np1,dog,1\n");
    assertThat(refused.err()).contains("--gold needs the default method");
    assertThat(refused.exitCode()).isNotZero();
  }

  @Test
  void classification_withoutOutput_printsLabels() throws IOException {
    CommandRun run = CommandRun.of("classification", file(ANSWERS));

    assertThat(run.out()).startsWith("task,label,confidence\np1,cat,0.").contains("\np2,dog,0.");
  }

  @Test
  void classification_columnsInAnotherOrderQuotedAndMore_areFoundByName() throws IOException {
    CommandRun run =
        CommandRun.of(
            "classification",
            file("\uFEFFlabel,seconds,task,worker\r\n\"a \"\"b\"\", c\",3,p1,ann\r\n"));

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("p1,\"a \"\"b\"\", c\",");
  }

  @Test
  void classification_packedFile_isUnpacked() throws IOException {
    Path packed = folder.resolve("answers.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(ANSWERS.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(CommandRun.of("classification", packed).out()).contains("p2,dog");
  }

  @Test
  void classification_explainWorkersAndNeed_areWritten() throws IOException {
    Path explain = folder.resolve("explain.jsonl");
    Path workers = folder.resolve("workers.csv");
    Path need = folder.resolve("need.csv");

    CommandRun run =
        CommandRun.of(
            "classification",
            file(ANSWERS),
            "--explain",
            explain,
            "--workers",
            workers,
            "--answer-need",
            need);

    assertThat(run.exitCode()).isZero();
    List<String> lines = Files.readAllLines(explain);
    assertThat(lines).hasSize(2);
    JsonNode first = JsonMapper.shared().readTree(lines.get(0));
    assertThat(first.path("task").stringValue()).isEqualTo("p1");
    assertThat(first.path("label").stringValue()).isEqualTo("cat");
    assertThat(first.path("votes").size()).isEqualTo(3);
    assertThat(first.path("votes").get(2).path("worker").stringValue()).isEqualTo("cyd");
    assertThat(first.path("votes").get(2).path("weight").doubleValue()).isNegative();
    assertThat(first.path("alternatives").get(1).path("label").stringValue()).isEqualTo("dog");
    assertThat(Files.readAllLines(workers))
        .startsWith("worker,answers,skill,skill_low,skill_high,spam")
        .hasSize(4);
    assertThat(Files.readAllLines(need)).startsWith("task,wrong,gain").hasSize(3);
  }

  @Test
  void classification_times_sayHowFastWorkersAre() throws IOException {
    Path times =
        Files.writeString(
            folder.resolve("times.csv"),
            """
            seconds,task,worker
            10,p1,ann
            14,p2,ann
            40,p1,bob
            60,p2,bob
            5,p1,somebody else
            """);
    Path workers = folder.resolve("workers.csv");

    CommandRun run =
        CommandRun.of(
            "classification", file(ANSWERS), "--workers", workers, "--times", times, "--quiet");

    assertThat(run.err()).isEmpty();
    List<String> rows = Files.readAllLines(workers);
    assertThat(rows.get(0)).endsWith(",spam,seconds,seconds_low,seconds_high,hasty");
    assertThat(seconds(rows.get(1))).isBetween(8.0, 20.0);
    assertThat(seconds(rows.get(2))).isBetween(30.0, 60.0);
    assertThat(rows.get(3)).startsWith("cyd,").endsWith(",,,,");
  }

  @Test
  void classification_timesThatAreNoneOrWithoutAPlace_areRefused() throws IOException {
    Path times = Files.writeString(folder.resolve("times.csv"), "task,worker,seconds\np1,ann,-3\n");
    Path workers = folder.resolve("workers.csv");

    CommandRun negative =
        CommandRun.of("classification", file(ANSWERS), "--workers", workers, "--times", times);
    CommandRun homeless = CommandRun.of("classification", file(ANSWERS), "--times", times);

    assertThat(negative.exitCode()).isEqualTo(1);
    assertThat(negative.err()).contains("line 2, column 3 (seconds): it is negative");
    assertThat(workers).doesNotExist();
    assertThat(homeless.exitCode()).isEqualTo(2);
    assertThat(homeless.err()).contains("--times is for the file of --workers");
  }

  private static double seconds(String row) {
    return Double.parseDouble(row.split(",", -1)[6]);
  }

  @Test
  void classification_emptyCell_isRefusedWithItsPlace() throws IOException {
    Path answers = file("task,worker,label\np1,ann,cat\np1,bob,\n");
    Path labels = folder.resolve("labels.csv");

    CommandRun run = CommandRun.of("classification", answers, "--output", labels);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(answers + " line 3, column 3 (label): it is empty");
    assertThat(labels).doesNotExist();
  }

  @Test
  void classification_badLinesToBeSkipped_areNamedAndTheRestIsUsed() throws IOException {
    Path answers = file("task,worker,label\np1,ann,cat\np1,bob\np1,cyd,cat\n,dan,cat\n");

    CommandRun run = CommandRun.of("classification", answers, "--on-bad-line", "skip");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains("line 3: it has 2 columns, and the first line names 3")
        .contains("line 5, column 1 (task): it is empty")
        .contains("2 lines were skipped");
    assertThat(run.out()).contains("p1,cat,");
  }

  @Test
  void classification_brokenQuotation_isRefusedEvenWhenBadLinesAreSkipped() throws IOException {
    Path answers = file("task,worker,label\np1,ann,cat\np1,\"bob\"b,cat\n");

    CommandRun run = CommandRun.of("classification", answers, "--on-bad-line", "skip");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(answers + " after line 2: ");
  }

  @Test
  void classification_bytesThatAreNotUtf8_areRefused() throws IOException {
    Path answers = folder.resolve("latin1.csv");
    Files.write(answers, "task,worker,label\np1,Jörg,cat\n".getBytes(StandardCharsets.ISO_8859_1));

    CommandRun run = CommandRun.of("classification", answers);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("not UTF-8");
  }

  @Test
  void classification_headerWithoutAColumn_saysWhichAndWhatIsWanted() throws IOException {
    CommandRun run = CommandRun.of("classification", file("task,label\np1,cat\n"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("line 1: there is no column \"worker\"")
        .contains("task,worker,label");
  }

  @Test
  void classification_onlyAHeader_writesNoLabels() throws IOException {
    CommandRun run = CommandRun.of("classification", file("task,worker,label\n"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("task,label,confidence\n");
  }

  @Test
  void classification_noSuchFile_saysSo() {
    CommandRun run = CommandRun.of("classification", folder.resolve("none.csv"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("there is no file or folder").contains("none.csv");
  }

  @Test
  void classification_unknownMethod_isAMistakeOfTheCommandLine() throws IOException {
    CommandRun run = CommandRun.of("classification", file(ANSWERS), "--method", "magic");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("majority-vote").contains("dawid-skene");
  }

  @Test
  void classification_answersInAnotherOrder_givesTheSameLabels() throws IOException {
    List<String> rows = ANSWERS.lines().skip(1).toList();
    String reversed =
        "task,worker,label\n"
            + String.join("\n", rows.subList(3, 6))
            + "\n"
            + String.join("\n", rows.subList(0, 3));

    List<String> labels = CommandRun.of("classification", file(ANSWERS)).out().lines().toList();
    List<String> other = CommandRun.of("classification", file(reversed)).out().lines().toList();

    assertThat(other).containsExactlyInAnyOrderElementsOf(labels);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("answers.csv"), content);
  }
}
