package io.plumbline.server.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.tag.Tag;
import io.plumbline.labeling.tag.TagSet;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The look at a whole job before anybody works, and its report. */
class PreflightTest {

  private static final int OBJECTS = 120;
  private static final String BUILT_IN_UI =
      "arn:aws:sagemaker:us-east-1:394669845002:human-task-ui/ImageMultiClass";

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);
  @TempDir Path folder;
  private LabelingScenario scenario;

  @BeforeEach
  void open() {
    scenario = new LabelingScenario(database.get(), folder);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void goodJob_passesWithASampleAndAnEstimate() {
    scenario.manifest(OBJECTS);
    scenario.workers(2);

    scenario.create("good", wishes -> wishes.humanTaskUi(BUILT_IN_UI));

    JsonNode report = report("good");
    assertThat(report.get("result").stringValue()).isEqualTo("passed");
    assertThat(report.at("/manifest/objects").intValue()).isEqualTo(OBJECTS);
    assertThat(report.at("/objects/checked").intValue()).isEqualTo(50);
    assertThat(report.at("/objects/wrong").intValue()).isZero();
    assertThat(report.at("/estimate/answers").intValue()).isEqualTo(3 * OBJECTS);
    assertThat(report.at("/estimate/workersInTeam").intValue()).isEqualTo(2);
    assertThat(report.at("/estimate/workHoursAtMost").decimalValue()).isEqualByComparingTo("30");
    assertThat(report.get("estimate").has("costUsd")).isFalse();
  }

  @Test
  void all_findsTheOneObjectThatCannotBeLabeled() {
    scenario.manifest(OBJECTS);
    scenario.put("images/117.png", "not a picture");

    LabelingJob job = scenario.create("all", tags("plumbline:preflight", "all"), wishes -> wishes);

    assertThat(job.status()).isEqualTo(JobStatus.IN_PROGRESS);
    JsonNode report = report("all");
    assertThat(report.get("result").stringValue()).isEqualTo("warnings");
    assertThat(report.at("/objects/checked").intValue()).isEqualTo(OBJECTS);
    assertThat(report.at("/objects/wrong").intValue()).isEqualTo(1);
    assertThat(report.at("/objects/problems/0/line").intValue()).isEqualTo(118);
    assertThat(report.at("/objects/problems/0/reason").stringValue())
        .contains("s3://data/images/117.png is not an image that is known here");
  }

  @Test
  void all_passesOverWhatHasALabel() {
    scenario.manifest(2);
    scenario.put(
        "input.manifest",
        """
        {"source-ref":"s3://data/images/0.png","animal":0,"animal-metadata":{"class-name":"cat",\
        "confidence":0.9,"human-annotated":"yes","creation-date":"2026-01-01T00:00:00",\
        "type":"groundtruth/image-classification","job-name":"labeling-job/first"}}
        {"source-ref":"s3://data/images/1.png"}
        """);

    scenario.create("rest", tags("plumbline:preflight", "all"), wishes -> wishes);

    JsonNode report = report("rest");
    assertThat(report.at("/manifest/objects").intValue()).isEqualTo(2);
    assertThat(report.at("/manifest/toLabel").intValue()).isEqualTo(1);
    assertThat(report.at("/objects/checked").intValue()).isEqualTo(1);
  }

  @Test
  void allWrong_failsTheJobAndNamesTheFirstThousand() {
    scenario.put(
        "input.manifest",
        IntStream.range(0, 1_200)
            .mapToObj(i -> "{\"source-ref\":\"s3://data/images/" + i + ".png\"}\n")
            .collect(Collectors.joining()));

    LabelingJob job = scenario.create("lost", tags("plumbline:preflight", "all"), wishes -> wishes);

    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.failureReason())
        .contains("none of the 1200 objects looked at can be labeled; the first: line 1:")
        .contains("s3://data/out/lost/preflight.json");
    JsonNode report = report("lost");
    assertThat(report.get("result").stringValue()).isEqualTo("failed");
    assertThat(report.at("/objects/wrong").intValue()).isEqualTo(1_200);
    assertThat(report.at("/objects/problems").size()).isEqualTo(1_000);
  }

  @Test
  void timeAndWage_giveCosts() {
    scenario.manifest(OBJECTS);
    scenario.workers(4);

    scenario.create(
        "costs",
        tags("plumbline:seconds-per-answer", "4.5", "plumbline:usd-per-hour", "18"),
        wishes -> wishes);

    JsonNode estimate = report("costs").get("estimate");
    assertThat(estimate.get("secondsPerAnswer").decimalValue()).isEqualByComparingTo("4.5");
    assertThat(estimate.get("workHours").decimalValue()).isEqualByComparingTo("0.45");
    assertThat(estimate.get("elapsedWorkHours").decimalValue()).isEqualByComparingTo("0.11");
    assertThat(estimate.get("costUsd").decimalValue()).isEqualByComparingTo("8.1");
  }

  @Test
  void tagThatCannotBeUsed_isRefusedWithTheRequest() {
    scenario.manifest(1);
    assertThatThrownBy(
            () -> scenario.create("odd", tags("plumbline:preflight", "some"), wishes -> wishes))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage("tag plumbline:preflight is \"some\"; write sample or all");
  }

  private JsonNode report(String job) {
    return LabelingScenario.JSON.readTree(scenario.read("out/" + job + "/preflight.json"));
  }

  private static TagSet tags(String... keysAndValues) {
    return new TagSet(
        IntStream.range(0, keysAndValues.length / 2)
            .mapToObj(i -> new Tag(keysAndValues[2 * i], keysAndValues[2 * i + 1]))
            .toList());
  }
}
