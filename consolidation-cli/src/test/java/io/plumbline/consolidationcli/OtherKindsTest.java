package io.plumbline.consolidationcli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidationcli.groundtruth.JobFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a file to a file, for the kinds that are no classification. */
class OtherKindsTest {

  @TempDir Path folder;

  @Test
  void numbers_answers_becomeNumbersWithErrors() throws IOException {
    Path answers = file("task,worker,label\nt1,ann,10\nt1,bob,12\nt2,ann,-3.5\nt2,bob,-3.5\n");

    CommandRun run = CommandRun.of("numbers", answers, "--method", "mean");

    assertThat(run.out()).startsWith("task,label,standard_error,confidence\nt1,11,");
    assertThat(run.out()).contains("\nt2,-3.5,");
  }

  @Test
  void numbers_textInsteadOfANumber_isRefusedWithItsPlace() throws IOException {
    Path answers = file("task,worker,label\nt1,ann,ten\n");

    CommandRun run = CommandRun.of("numbers", answers);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("line 2, column 3 (label): \"ten\" is not a number");
  }

  @Test
  void grades_numbers_areOrderedAsNumbers() throws IOException {
    Path answers = file("task,worker,label\nt,ann,9\nt,bob,10\nt,cyd,10\nu,ann,2\n");

    CommandRun run = CommandRun.of("grades", answers);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("task,label,confidence,mean\nt,10,");
  }

  @Test
  void grades_words_needTheirOrder() throws IOException {
    Path answers = file("task,worker,label\nt,ann,never\nt,bob,always\nt,cyd,always\n");

    assertThat(CommandRun.of("grades", answers).err()).contains("--grades");
    assertThat(CommandRun.of("grades", answers, "--grades", "never,sometimes,always").out())
        .contains("\nt,always,");
  }

  @Test
  void grades_goldTruths_areTheGradesOfTheirTasks() throws IOException {
    Path answers = file("task,worker,label\nt,ann,9\nt,bob,10\nt,cyd,10\nu,ann,2\n");
    Path gold = Files.writeString(folder.resolve("gold.csv"), "task,truth\nt,3\n");

    assertThat(CommandRun.of("grades", answers, "--gold", gold).out())
        .startsWith("task,label,confidence,mean\nt,3,1,1\nu,2,0.");
    assertThat(CommandRun.of("grades", answers, "--gold", gold, "--grades", "2,9,10").err())
        .contains("--gold: the truth of task \"t\" is \"3\", which is none of --grades");
  }

  @Test
  void pairs_answers_becomeWinnersAndScores() throws IOException {
    Path answers =
        file("left,right,worker,label\na,b,ann,left\nb,a,bob,right\nb,c,ann,left\na,c,bob,tie\n");
    Path scores = folder.resolve("scores.csv");

    CommandRun run = CommandRun.of("pairs", answers, "--scores", scores);

    assertThat(run.out()).startsWith("left,right,label,confidence\na,b,left,");
    assertThat(Files.readAllLines(scores).get(1)).startsWith("a,");
  }

  @Test
  void pairs_otherLabel_isRefusedWithItsPlace() throws IOException {
    CommandRun run = CommandRun.of("pairs", file("left,right,worker,label\na,b,ann,a\n"));

    assertThat(run.err()).contains("line 2, column 4 (label): write left, right or tie");
  }

  @Test
  void ranking_answers_becomeOneOrder() throws IOException {
    Path answers =
        file(
            """
            {"task":"q","worker":"ann","ranking":["b",["a","c"]]}
            {"task":"q","worker":"bob","ranking":["b","a","c"]}
            """);

    JsonNode line = JsonMapper.shared().readTree(CommandRun.of("ranking", answers).out());

    assertThat(line.path("task").stringValue()).isEqualTo("q");
    assertThat(line.path("ranking").get(0).path("item").stringValue()).isEqualTo("b");
    assertThat(line.path("ranking").size()).isEqualTo(3);
    assertThat(line.path("confidence").doubleValue()).isBetween(0.5, 1.0);
  }

  @Test
  void ranking_folderOfAJob_hasATaskForEachDimension() throws IOException {
    JobFolder job = new JobFolder(folder.resolve("job"));
    String clear =
        "{\"ordinalRankingDimensions\":[{\"name\":\"Clarity\",\"responseRankings\":[2,1,2]}]}";
    job.addResponse(1, 0, "ann", clear, "bob", clear);

    JsonNode line = JsonMapper.shared().readTree(CommandRun.of("ranking", job.path()).out());

    assertThat(line.path("task").stringValue()).isEqualTo("0/Clarity");
    assertThat(line.path("ranking").get(0).path("item").stringValue()).isEqualTo("2");
    assertThat(line.path("ranking").get(1).path("rank").intValue()).isEqualTo(2);
    assertThat(line.path("ranking").get(2).path("rank").intValue()).isEqualTo(2);
  }

  @Test
  void ranking_brokenLines_areNamedWithTheirPlace() throws IOException {
    Path answers =
        file(
            """
            {"task":"q","worker":"ann","ranking":["b"
            {"task":"q","worker":"ann","ranking":[7]}
            {"task":"q","worker":"ann","ranking":["b","b"]}
            {"task":"q","worker":"ann"}
            ["q"]
            {"task":"q","worker":"ann","ranking":["b","a"]}
            """);

    CommandRun run = CommandRun.of("ranking", answers, "--on-bad-line", "skip");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains("line 1, column ")
        .contains("line 2, ranking[0]: ")
        .contains("line 3, ranking: ")
        .contains("line 4, ranking: there is no list")
        .contains("line 5: not a JSON object")
        .contains("5 lines were skipped");
  }

  @Test
  void multilabel_answers_becomeSetsOfLabels() throws IOException {
    Path answers =
        file(
            """
            {"task":"p","worker":"ann","labels":["beach","sea"]}
            {"task":"p","worker":"bob","labels":["beach","sea"]}
            {"task":"q","worker":"ann","labels":[]}
            {"task":"q","worker":"bob","labels":[]}
            """);

    CommandRun run = CommandRun.of("multilabel", answers);

    assertThat(run.out().lines().toList().get(0)).contains("\"labels\":[\"beach\",\"sea\"]");
    assertThat(run.out().lines().toList().get(1)).contains("\"labels\":[]");
  }

  @Test
  void multilabel_folderOfAJob_becomesAnOutputManifest() throws IOException {
    JobFolder job = new JobFolder(folder.resolve("job"));
    String both = "{\"crowd-image-classifier-multi-select\":{\"labels\":[\"sea\",\"beach\"]}}";
    job.addResponse(1, 0, "ann", both, "bob", both, "cyd", both);
    Path manifest = job.file("input.manifest", "{\"source-ref\":\"s3://b/0.jpg\"}\n");
    Path categories =
        job.file(
            "c.json",
            "{\"labels\":[{\"label\":\"desk\"},{\"label\":\"sea\"},{\"label\":\"beach\"}]}");

    CommandRun run =
        CommandRun.of(
            "multilabel",
            job.path(),
            "--manifest",
            manifest,
            "--label-categories",
            categories,
            "--label-attribute-name",
            "tags");

    JsonNode line = JsonMapper.shared().readTree(run.out());
    JsonNode metadata = line.path("tags-metadata");
    assertThat(line.path("tags").toString()).isEqualTo("[2,1]");
    assertThat(metadata.path("class-map").toString()).isEqualTo("{\"2\":\"beach\",\"1\":\"sea\"}");
    assertThat(metadata.path("confidence-map").path("1").doubleValue()).isBetween(0.5, 1.0);
    assertThat(metadata.path("type").stringValue())
        .isEqualTo("groundtruth/image-classification-multilabel");
  }

  @Test
  void agreement_ofEachKind_isWritten() throws IOException {
    Path csv = file("task,worker,label\n1,ann,1\n1,bob,1\n2,ann,2\n2,bob,2\n3,ann,1\n3,bob,2\n");
    Path agreement = folder.resolve("agreement.csv");

    for (String kind : new String[] {"classification", "grades", "numbers"}) {
      CommandRun run = CommandRun.of(kind, csv, "--agreement", agreement);

      assertThat(run.exitCode()).isZero();
      assertThat(agreement).content().contains("krippendorff-alpha-");
    }
    assertThat(CommandRun.of("classification", csv, "--agreement", agreement).exitCode()).isZero();
    assertThat(agreement).content().contains("\npercent,0.666666666667,").contains("cohen-kappa,");
  }

  @Test
  void agreement_ofPairsInEitherOrder_isWhatTheyMean() throws IOException {
    Path answers =
        file("left,right,worker,label\na,b,ann,left\nb,a,bob,right\nd,c,ann,left\nc,d,bob,right\n");
    Path agreement = folder.resolve("agreement.csv");

    CommandRun run = CommandRun.of("pairs", answers, "--agreement", agreement);

    assertThat(run.exitCode()).isZero();
    assertThat(agreement).content().contains("\nkrippendorff-alpha-nominal,1,1,1,0,");
  }

  @Test
  void agreement_ofSetsAndOrders_isByTheirDistance() throws IOException {
    Path agreement = folder.resolve("agreement.csv");
    Path sets =
        file(
            """
            {"task":"p","worker":"ann","labels":["a","b"]}
            {"task":"p","worker":"bob","labels":["a"]}
            {"task":"q","worker":"ann","labels":["c"]}
            {"task":"q","worker":"bob","labels":["c"]}
            """);
    assertThat(CommandRun.of("multilabel", sets, "--agreement", agreement).exitCode()).isZero();
    // Within tasks 1/4 on average; over all pairs (2 · 1/2 + 8 · 1) ∕ 12 = 3/4.
    assertThat(agreement).content().contains("krippendorff-alpha-jaccard,0.666666666667,");

    Path orders =
        file(
            """
            {"task":"p","worker":"ann","ranking":["a","b","c"]}
            {"task":"p","worker":"bob","ranking":["a","c","b"]}
            {"task":"q","worker":"ann","ranking":["c","b","a"]}
            {"task":"q","worker":"bob","ranking":[["c","b"],"a"]}
            """);
    assertThat(CommandRun.of("ranking", orders, "--agreement", agreement).exitCode()).isZero();
    assertThat(agreement).content().contains("krippendorff-alpha-kendall,");
  }

  @Test
  void manifest_forAKindThatGroundTruthDoesNotHave_isRefused() throws IOException {
    Path answers = file("task,worker,label\n0,ann,10\n");

    CommandRun run = CommandRun.of("numbers", answers, "--manifest", answers);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no output manifest");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("answers"), content);
  }
}
