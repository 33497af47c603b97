package io.plumbline.consolidationcli.groundtruth;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidationcli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassificationManifestTest {

  private static final String CAT = "{\"crowd-image-classifier\":{\"label\":\"cat\"}}";
  private static final String DOG = "{\"crowd-image-classifier\":{\"label\":\"dog\"}}";

  @TempDir Path folder;
  private JobFolder job = new JobFolder(Path.of("."));
  private Path manifest = Path.of(".");
  private Path categories = Path.of(".");

  @BeforeEach
  void fill() throws IOException {
    job = new JobFolder(folder);
    job.addResponse(1, 0, "ann", DOG, "bob", DOG, "cyd", CAT);
    job.addResponse(2, 10, "ann", CAT, "bob", CAT, "cyd", CAT);
    StringBuilder lines = new StringBuilder();
    for (int line = 0; line < 11; line++) {
      lines.append("{\"source-ref\": \"s3://b/%d.jpg\", \"weight\": 1.50 }%n".formatted(line));
    }
    manifest = job.file("input.manifest", lines.toString());
    categories =
        job.file(
            "categories.json",
            "{\"document-version\":\"2018-11-28\",\"labels\":[{\"label\":\"dog\"},{\"label\":\"cat\"}]}");
  }

  @Test
  void folder_ofAJob_becomesAnOutputManifest() {
    CommandRun run = run("--method", "majority-vote");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(11);
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"source-ref\": \"s3://b/0.jpg\", \"weight\": 1.50,\"animal\":0,\"animal-metadata\":"
                + "{\"class-name\":\"dog\",\"confidence\":0.66,\"type\":\"groundtruth/image-classification\","
                + "\"job-name\":\"labeling-job/birds\",\"human-annotated\":\"yes\","
                + "\"creation-date\":\"2026-01-31T12:00:00.000000\"}}");
    assertThat(lines.get(1)).isEqualTo("{\"source-ref\": \"s3://b/1.jpg\", \"weight\": 1.50 }");
    assertThat(lines.get(10)).contains("\"animal\":1,").contains("\"confidence\":1.0");
  }

  @Test
  void folder_withoutManifest_becomesTasksByIndex() {
    CommandRun run = CommandRun.of("classification", folder);

    assertThat(run.out()).startsWith("task,label,confidence\n0,dog,").contains("\n10,cat,");
  }

  @Test
  void folder_saysHowFastItsWorkersWere() throws IOException {
    Path workers = folder.resolve("workers.csv");

    CommandRun run = CommandRun.of("classification", folder, "--workers", workers);

    assertThat(run.err()).isEmpty();
    assertThat(Files.readAllLines(workers))
        .hasSize(4)
        .allMatch(row -> row.startsWith("worker,") || row.contains(",40.5,"));
  }

  @Test
  void folder_oneAnswerForEachObject_hasNoConfidence() throws IOException {
    Path single = folder.resolve("single");
    new JobFolder(single).addResponse(1, 0, "ann", DOG);

    CommandRun run =
        CommandRun.of(
            "classification", single, "--manifest", manifest, "--label-categories", categories);

    assertThat(run.out()).contains("\"confidence\":0.0");
  }

  @Test
  void folder_lineWithAnEarlierLabel_getsTheNewOne() throws IOException {
    manifest =
        job.file(
            "input.manifest",
            "{\"source\":\"text\",\"animal\":7,\"animal-metadata\":{},\"weight\":1.50}");

    CommandRun run = run();

    assertThat(run.out())
        .startsWith("{\"source\":\"text\",\"weight\":1.50,\"animal\":0,")
        .contains("groundtruth/text-classification");
  }

  @Test
  void folder_answerWithoutAClass_isNamedWithItsFile() throws IOException {
    job.addResponse(3, 4, "dan", "{\"crowd-image-classifier\":{}}");
    job.addFile(3, 5, "{\"answers\":[");

    CommandRun refused = run();
    CommandRun skipped = run("--on-bad-line", "skip");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("iteration-3").contains("answers[0]").contains("no class");
    assertThat(skipped.exitCode()).isEqualTo(3);
    assertThat(skipped.err()).contains("not JSON").contains("2 lines were skipped");
  }

  @Test
  void folder_classThatIsNoCategory_isRefused() throws IOException {
    job.addResponse(3, 4, "dan", "{\"c\":{\"label\":\"bird\"}}");

    assertThat(run().err()).contains("does not have the class \"bird\"");
  }

  @Test
  void folder_ofSomethingElse_isRefused() {
    CommandRun run =
        CommandRun.of("classification", folder.resolve("annotations/worker-response/iteration-1"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("holds no worker responses");
  }

  private CommandRun run(Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "classification",
                folder,
                "--manifest",
                manifest,
                "--label-categories",
                categories,
                "--label-attribute-name",
                "animal",
                "--job-name",
                "Birds",
                "--creation-date",
                "2026-01-31T12:00:00Z"));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray());
  }
}
