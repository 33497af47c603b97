package io.plumbline.server.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.tag.TagSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Jobs on what earlier jobs, or somebody's own program, have labeled in part. */
class ChainedJobTest {

  private static final String FIRST_OUTPUT = "out/first/manifests/output/output.manifest";

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);
  @TempDir Path folder;
  private LabelingScenario scenario;
  private String worker = "";

  @BeforeEach
  void open() {
    scenario = new LabelingScenario(database.get(), folder);
    worker = scenario.workers(1).get(0);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void chainOfAStoppedJob_labelsTheRestAndLeavesTheOtherLinesAsTheyAre() {
    scenario.manifest(4);
    LabelingJob first = scenario.create("first", wishes -> wishes.workers(1).maxHumanLabeled(2));
    scenario.answerAll(first, worker, "cat");
    scenario.run();
    assertThat(scenario.job("first").status()).isEqualTo(JobStatus.STOPPED);

    label("second", "animal", "s3://data/" + FIRST_OUTPUT, "dog");

    assertThat(scenario.job("second").status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(scenario.job("second").counters()).isEqualTo(new LabelCounters(4, 4, 0, 0));
    List<String> before = scenario.read(FIRST_OUTPUT).lines().toList();
    assertThat(lines("second").subList(0, 2)).isEqualTo(before.subList(0, 2));
    assertThat(scenario.output("second"))
        .extracting(line -> line.at("/animal-metadata/job-name").stringValue())
        .containsExactly(
            "labeling-job/first",
            "labeling-job/first",
            "labeling-job/second",
            "labeling-job/second");
    assertThat(scenario.output("second"))
        .extracting(line -> line.get("animal").intValue())
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void chainWithAnotherName_labelsAllAndPutsBothSideBySide() {
    scenario.manifest(3);
    label("first", "animal", "s3://data/input.manifest", "cat");

    label("second", "kind", "s3://data/" + FIRST_OUTPUT, "dog");

    List<String> before = scenario.read(FIRST_OUTPUT).lines().toList();
    List<String> after = lines("second");
    for (int i = 0; i < before.size(); i++) {
      String kept = before.get(i).substring(0, before.get(i).length() - 1);
      assertThat(after.get(i)).startsWith(kept + ",\"kind\":1,\"kind-metadata\":{");
    }
  }

  @Test
  void chainOfACompletedJobUnderItsName_isCompletedAtOnceWithTheSameLines() {
    scenario.manifest(2);
    label("first", "animal", "s3://data/input.manifest", "cat");

    LabelingJob second =
        scenario.create(
            "second", wishes -> wishes.workers(1).manifest("s3://data/" + FIRST_OUTPUT));

    assertThat(second.status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(second.counters()).isEqualTo(new LabelCounters(2, 2, 0, 0));
    assertThat(lines("second")).isEqualTo(scenario.read(FIRST_OUTPUT).lines().toList());
  }

  @Test
  void objectsThatNobodyLabeledInTime_areLabeledByTheNextJob() {
    scenario.manifest(2);
    LabelingJob first = scenario.create("first", wishes -> wishes.workers(1));
    scenario.submit(scenario.next(first, worker).orElseThrow(), "cat");
    scenario.later(Duration.ofDays(2), first);
    assertThat(scenario.job("first").counters()).isEqualTo(new LabelCounters(2, 1, 0, 1));
    assertThat(lines("first").get(1)).isEqualTo(lineOfInput(1));

    label("second", "animal", "s3://data/" + FIRST_OUTPUT, "dog");

    assertThat(scenario.job("second").counters()).isEqualTo(new LabelCounters(2, 2, 0, 0));
    assertThat(scenario.output("second").get(1).get("animal").intValue()).isEqualTo(1);
  }

  @Test
  void linesThatWereAddedToAnOutput_areLabeledAlone() {
    scenario.manifest(3);
    String all = scenario.read("input.manifest");
    scenario.put("input.manifest", all.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
    label("first", "animal", "s3://data/input.manifest", "cat");
    String added = all.lines().skip(2).findFirst().orElseThrow();
    scenario.put(FIRST_OUTPUT, added + "\n" + scenario.read(FIRST_OUTPUT));

    label("second", "animal", "s3://data/" + FIRST_OUTPUT, "dog");

    assertThat(scenario.output("second"))
        .extracting(line -> line.get("animal").intValue())
        .containsExactly(1, 0, 0);
  }

  @Test
  void clone_labelsItsInputAnewAndLeavesTheFirstOutputAlone() {
    scenario.manifest(2);
    label("first", "animal", "s3://data/input.manifest", "cat");
    String first = scenario.read(FIRST_OUTPUT);

    label("second", "animal", "s3://data/input.manifest", "dog");

    assertThat(scenario.output("second"))
        .extracting(line -> line.get("animal").intValue())
        .containsExactly(1, 1);
    assertThat(scenario.read(FIRST_OUTPUT)).isEqualTo(first);
  }

  @Test
  void manifestOfSomebodysOwn_isLabeledWhereItHasNoLabel() {
    scenario.manifest(6);
    String human = with(0, "\"animal\":1");
    String machine =
        with(1, "\"animal\":0,\"animal-metadata\":{\"human-annotated\":\"no\",\"mine\":[1.50]}");
    scenario.put(
        "own.manifest",
        String.join(
            "\n",
            human,
            machine,
            "",
            with(2, "\"animal\":null"),
            with(3, "\"animal-metadata\":{\"failure-reason\":\"nobody came\"}"),
            with(4, "\"Animal\":1"),
            lineOfInput(5)));

    LabelingJob job =
        scenario.create("own", wishes -> wishes.workers(1).manifest("s3://data/own.manifest"));
    assertThat(job.counters()).isEqualTo(new LabelCounters(6, 1, 1, 0));
    assertThat(scenario.answerAll(job, worker, "cat")).isEqualTo(4);
    scenario.run();

    assertThat(scenario.job("own").counters()).isEqualTo(new LabelCounters(6, 5, 1, 0));
    assertThat(lines("own").subList(0, 2)).containsExactly(human, machine);
    List<JsonNode> output = scenario.output("own");
    for (JsonNode line : output.subList(2, 6)) {
      assertThat(line.get("animal").intValue()).isZero();
      assertThat(line.at("/animal-metadata/class-name").stringValue()).isEqualTo("cat");
      assertThat(line.at("/animal-metadata").has("failure-reason")).isFalse();
    }
    assertThat(output.get(4).get("Animal").intValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"document-version\":\"2018-11-28\",\"labels\":[{\"label\":\"cat\"},{\"label\":\"dog\"}]}",
        "{\"labels\":[{\"label\":\"cat\",\"shortDisplayName\":\"c\"},{\"label\":\"dog\"}],"
            + "\"instructions\":{\"shortInstruction\":\"<p>Look</p>\",\"fullInstruction\":\"\"}}",
        "{\"documentVersion\":\"2020-03-01\",\"annotationType\":\"BoundingBox\","
            + "\"frameAttributes\":[{\"name\":\"weather\",\"description\":\"sky\",\"type\":\"string\","
            + "\"enum\":[\"sun\"],\"isRequired\":true}],\"labels\":[{\"label\":\"cat\","
            + "\"categoryAttributes\":[{\"name\":\"age\",\"type\":\"number\",\"minimum\":0,\"maximum\":9}],"
            + "\"editsAllowed\":\"any\"},{\"label\":\"dog\",\"attributes\":[]}],"
            + "\"categoryGlobalAttributes\":[],\"auditLabelAttributeName\":\"prev-ref\"}",
        "{\"document-version\":\"2020-03-01\",\"labels\":[{\"label\":\"cat\"},{\"label\":\"dog\"}],"
            + "\"annotationType\":[{\"type\":\"BoundingBox\"},{\"type\":\"Cuboid\"}],"
            + "\"instructions\":{\"shortIntroduction\":\"Look\",\"fullInstruction\":null}}",
        "\uFEFF{\r\n\"labels\": [\r\n{\"label\": \"cat\"},\r\n{\"label\": \"dog\"}\r\n]\r\n}\r\n"
      })
  void labelCategoryFileOfEachForm_givesTheClasses(String file) {
    scenario.manifest(1);
    scenario.put("labels.json", file);

    label("first", "animal", "s3://data/input.manifest", "dog");

    assertThat(scenario.job("first").failureReason()).isNull();
    JsonNode line = scenario.output("first").get(0);
    assertThat(line.get("animal").intValue()).isEqualTo(1);
    assertThat(line.at("/animal-metadata/class-name").stringValue()).isEqualTo("dog");
  }

  /** Runs a job with one worker who says the same of everything. */
  private void label(String name, String attribute, String manifest, String answer) {
    LabelingJob job =
        scenario.create(
            name, attribute, TagSet.NONE, wishes -> wishes.workers(1).manifest(manifest));
    scenario.answerAll(job, worker, answer);
    scenario.run();
  }

  private List<String> lines(String job) {
    return scenario.read("out/" + job + "/manifests/output/output.manifest").lines().toList();
  }

  private String lineOfInput(int index) {
    return scenario.read("input.manifest").lines().skip(index).findFirst().orElseThrow();
  }

  /** A line of the input with more members. */
  private String with(int index, String members) {
    String line = lineOfInput(index);
    return line.substring(0, line.length() - 1) + "," + members + "}";
  }
}
