package io.plumbline.server.labeling;

import static io.plumbline.server.labeling.LabelingScenario.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceInUseException;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.objectstore.S3Location;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The life of a job, from its manifest to its outputs, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class LabelingJobLifeTest {

  @RegisterExtension final DatabaseExtension database;
  @TempDir Path folder;
  private LabelingScenario scenario;

  LabelingJobLifeTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    scenario = new LabelingScenario(database.get(), folder);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void threeWorkersWhoDisagree_giveOneLabelPerObjectInInputOrder() {
    scenario.manifest(4);
    List<String> workers = scenario.workers(3);
    LabelingJob job = scenario.create("Animals", wishes -> wishes);
    assertThat(job.status()).isEqualTo(JobStatus.IN_PROGRESS);
    assertThat(job.counters()).isEqualTo(new LabelCounters(4, 0, 0, 0));

    scenario.answerAll(job, workers.get(0), "cat");
    scenario.answerAll(job, workers.get(1), "dog");
    assertThat(scenario.answerAll(job, workers.get(2), "dog")).isEqualTo(4);
    scenario.run();

    LabelingJob done = scenario.job("animals");
    assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(done.counters()).isEqualTo(new LabelCounters(4, 4, 0, 0));
    List<JsonNode> output = scenario.output("Animals");
    assertThat(output).extracting(line -> line.get("n").intValue()).containsExactly(0, 1, 2, 3);
    assertThat(output)
        .allSatisfy(
            line -> {
              assertThat(line.get("animal").intValue()).isEqualTo(1);
              JsonNode metadata = line.get("animal-metadata");
              assertThat(metadata.get("class-name").stringValue()).isEqualTo("dog");
              assertThat(metadata.get("job-name").stringValue()).isEqualTo("labeling-job/animals");
              assertThat(metadata.get("creation-date").stringValue())
                  .isEqualTo("2026-11-23T09:00:00.000000");
            });
    assertThat(scenario.keys("out/Animals/"))
        .contains(
            "out/Animals/annotations/worker-response/iteration-1/0/2026-11-23_09:00:00.json",
            "out/Animals/annotations/consolidated-annotation/consolidation-request/iteration-1/2026-11-23_09:00:00.json",
            "out/Animals/annotations/consolidated-annotation/consolidation-response/iteration-1/2026-11-23_09:00:00.json",
            "out/Animals/annotations/intermediate/1/annotations.json",
            "out/Animals/manifests/output/output.manifest");
  }

  @Test
  void workerResponse_hasEveryAnswerAsItWasGiven() {
    scenario.manifest(1);
    List<String> workers = scenario.workers(2);
    LabelingJob job = scenario.create("j", wishes -> wishes.workers(2));
    var item = scenario.next(job, workers.get(0)).orElseThrow();
    scenario.clock.advance(Duration.ofMillis(40_543));
    scenario.submit(item, "cat");
    scenario.clock.advance(Duration.ofSeconds(1));
    scenario.answerAll(job, workers.get(1), "dog");
    scenario.run();

    String key = scenario.keys("out/j/annotations/worker-response/iteration-1/0/").get(0);
    JsonNode answers = LabelingScenario.JSON.readTree(scenario.read(key)).get("answers");
    assertThat(answers).hasSize(2);
    JsonNode first = answers.get(0);
    assertThat(first.propertyNames())
        .containsExactlyInAnyOrder(
            "acceptanceTime",
            "answerContent",
            "submissionTime",
            "timeSpentInSeconds",
            "workerId",
            "workerMetadata");
    assertThat(first.get("acceptanceTime").stringValue()).isEqualTo("2026-11-23T09:00:00.000Z");
    assertThat(first.get("submissionTime").stringValue()).isEqualTo("2026-11-23T09:00:40.543Z");
    assertThat(first.get("timeSpentInSeconds").toString()).isEqualTo("40.543");
    assertThat(first.get("workerId").stringValue()).matches("private\\.us-east-1\\.[0-9a-f]{16}");
    assertThat(first.at("/workerMetadata/identityData/sub").stringValue())
        .isEqualTo(workers.get(0));
    assertThat(first.at("/answerContent/crowd-image-classifier/label").stringValue())
        .isEqualTo("cat");
  }

  @Test
  void maxConcurrentTaskCount_countsObjectsAndMakesIterations() {
    scenario.manifest(5);
    List<String> workers = scenario.workers(2);
    LabelingJob job = scenario.create("j", wishes -> wishes.workers(2).concurrent(2));

    assertThat(scenario.answerAll(job, workers.get(0), "cat")).isEqualTo(2);
    assertThat(scenario.answerAll(job, workers.get(1), "cat")).isEqualTo(2);
    scenario.run();
    assertThat(scenario.job("j").counters().humanLabeled()).isEqualTo(2);
    assertThat(scenario.output("j").get(0).has("animal")).isTrue();
    assertThat(scenario.output("j").get(4).has("animal")).isFalse();
    for (int batch = 0; batch < 2; batch++) {
      workers.forEach(worker -> scenario.answerAll(job, worker, "dog"));
      scenario.run();
    }

    assertThat(scenario.job("j").status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(scenario.keys("out/j/annotations/intermediate/")).hasSize(3);
    assertThat(scenario.read("out/j/annotations/intermediate/2/annotations.json").lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"animal-metadata\""));
    assertThat(scenario.keys("out/j/annotations/worker-response/iteration-3/")).hasSize(1);
  }

  @Test
  void objectThatWorkersCannotBeShown_failsAloneWithItsLine() {
    scenario.manifest(1);
    scenario.put("not-an-image.jpg", "hello");
    scenario.put(
        "input.manifest",
        scenario.read("input.manifest")
            + "{\"source-ref\":\"s3://data/missing.jpg\"}\n"
            + "{\"source-ref\":\"s3://data/not-an-image.jpg\"}\n"
            + "{\"source-ref\":\"/etc/passwd\"}\n"
            + "{\"source\":\"text\"}\n");
    List<String> workers = scenario.workers(1);
    LabelingJob job = scenario.create("j", wishes -> wishes.workers(1));
    scenario.answerAll(job, workers.get(0), "cat");
    scenario.run();

    assertThat(scenario.job("j").counters()).isEqualTo(new LabelCounters(5, 1, 0, 4));
    assertThat(scenario.job("j").status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(scenario.output("j").get(1).propertyNames()).containsExactly("source-ref");
    assertThat(
            scenario
                .read("out/j/manifests/output/failed-objects.jsonl")
                .lines()
                .map(LabelingScenario.JSON::readTree)
                .map(line -> line.get("line").intValue() + " " + line.get("reason").stringValue()))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("2 ").contains("does not exist"),
            line -> assertThat(line).startsWith("3 ").contains("not an image"),
            line -> assertThat(line).startsWith("4 ").contains("s3://bucket/key"),
            line -> assertThat(line).startsWith("5 ").contains("\"source-ref\""));
  }

  @Test
  void availabilityOver_labelsFromWhatThereIsAndFailsWhatHasNothing() {
    scenario.manifest(2);
    List<String> workers = scenario.workers(1);
    LabelingJob job = scenario.create("j", wishes -> wishes);
    scenario.submit(scenario.next(job, workers.get(0)).orElseThrow(), "dog");
    scenario.later(Duration.ofDays(1).plusSeconds(1), job);

    assertThat(scenario.job("j").counters()).isEqualTo(new LabelCounters(2, 1, 0, 1));
    assertThat(scenario.output("j").get(0).get("animal").intValue()).isEqualTo(1);
    assertThat(scenario.output("j").get(1).has("animal")).isFalse();
  }

  @Test
  void stoppedJob_keepsWhatIsAnsweredAndWritesItsManifest() {
    scenario.manifest(3);
    List<String> workers = scenario.workers(2);
    LabelingJob job = scenario.create("j", wishes -> wishes);
    scenario.submit(scenario.next(job, workers.get(0)).orElseThrow(), "cat");
    var open = scenario.next(job, workers.get(1)).orElseThrow();
    scenario.bean(LabelingJobs.class).stop(ACCOUNT, "J");
    assertThat(scenario.job("j").status()).isEqualTo(JobStatus.STOPPING);
    scenario.run();

    LabelingJob stopped = scenario.job("j");
    assertThat(stopped.status()).isEqualTo(JobStatus.STOPPED);
    assertThat(stopped.counters()).isEqualTo(new LabelCounters(3, 1, 0, 0));
    assertThat(stopped.counters().unlabeled()).isEqualTo(2);
    assertThat(scenario.output("j")).hasSize(3);
    assertThat(scenario.next(job, workers.get(1))).isEmpty();
    assertThatThrownBy(() -> scenario.submit(open, "cat")).hasMessageContaining("withdrawn");
    assertThatThrownBy(() -> scenario.bean(LabelingJobs.class).stop(ACCOUNT, "j"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("Stopped");
  }

  @Test
  void stoppingCondition_endsTheJobAsStopped() {
    scenario.manifest(5);
    List<String> workers = scenario.workers(1);
    LabelingJob job = scenario.create("j", wishes -> wishes.workers(1).maxHumanLabeled(2));
    assertThat(scenario.answerAll(job, workers.get(0), "cat")).isEqualTo(2);
    scenario.run();
    assertThat(scenario.job("j").status()).isEqualTo(JobStatus.STOPPED);
    assertThat(scenario.job("j").counters()).isEqualTo(new LabelCounters(5, 2, 0, 0));
  }

  @Test
  void chainedJob_passesOverWhatIsLabeled() {
    scenario.manifest(4);
    List<String> workers = scenario.workers(1);
    LabelingJob first = scenario.create("first", wishes -> wishes.workers(1).maxHumanLabeled(2));
    scenario.answerAll(first, workers.get(0), "cat");
    scenario.run();

    LabelingJob second =
        scenario.create(
            "second",
            wishes ->
                wishes.workers(1).manifest("s3://data/out/first/manifests/output/output.manifest"));
    assertThat(second.counters()).isEqualTo(new LabelCounters(4, 2, 0, 0));
    assertThat(scenario.answerAll(second, workers.get(0), "dog")).isEqualTo(2);
    scenario.run();
    assertThat(scenario.output("second"))
        .extracting(line -> line.get("animal").intValue())
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void whatMakesAJobImpossible_isItsFailureReason() {
    scenario.manifest(1);
    scenario.put("broken.manifest", "{\"source-ref\":\"s3://data/images/0.png\"}\n{oops\n");
    scenario.put("empty.manifest", "\n\n");
    scenario.store.createBucket("foreign", LabelingScenario.OTHER_ACCOUNT);
    scenario.store.putBytes(
        new S3Location("foreign", "m"),
        "{\"source\":\"x\"}".getBytes(StandardCharsets.UTF_8),
        "text/plain");

    assertFails("s3://data/broken.manifest", "manifest line 2: not a JSON object");
    assertFails("s3://data/empty.manifest", "has no data object");
    assertFails("s3://data/none.manifest", "does not exist");
    assertFails("s3://foreign/m", "access denied");
  }

  @Test
  void brokenTemplate_failsTheJobWithThePlace() {
    scenario.manifest(1);
    scenario.put("template.liquid.html", "<p>\n{% if %}</p>");
    LabelingJob job = scenario.create("j", wishes -> wishes);
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.failureReason()).startsWith("worker template: line 2");
  }

  @Test
  void names_areTakenWhateverTheirCase() {
    scenario.manifest(1);
    scenario.create("Job", wishes -> wishes);
    assertThatThrownBy(() -> scenario.create("jOB", wishes -> wishes))
        .isInstanceOf(ResourceInUseException.class);
  }

  private void assertFails(String manifest, String reason) {
    String name = "job-" + Integer.toHexString(manifest.hashCode());
    LabelingJob job = scenario.create(name, wishes -> wishes.manifest(manifest));
    assertThat(job.status()).as(manifest).isEqualTo(JobStatus.FAILED);
    assertThat(job.failureReason()).contains(reason);
  }
}
