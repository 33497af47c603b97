package io.plumbline.server.labeling;

import static io.plumbline.server.labeling.LabelingScenario.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.functions.Function.LocalProgram;
import io.plumbline.functions.Language;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceNotFoundException;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.tag.TagSet;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.server.function.FunctionRegistry;
import java.io.IOException;
import java.nio.file.Files;
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

/** Jobs with functions of their own, and with none. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class CustomJobTest {

  private static final String PRE =
      """
      def lambda_handler(event, context):
          data = event["dataObject"]
          print("preparing", data["source"])
          if data["source"] == "broken":
              raise ValueError("cannot read broken")
          if data["source"] == "skip":
              return {"taskInput": {}, "humanAnnotationRequired": "false"}
          return {"taskInput": {"text": data["source"].upper(), "job": event["labelingJobArn"]}}
      """;

  /** Gives the number of answers; fails when it is asked about an object with an odd answer. */
  private static final String POST =
      """
      import json
      def lambda_handler(event, context):
          with open("requests.txt", "a") as log:
              log.write(json.dumps(event) + "\\n")
          name = event["labelAttributeName"]
          uri = event["payload"]["s3Uri"]
          alone = "-object-" in uri
          ids = [uri.split("-object-")[1].split(".")[0]] if alone else ["0", "1", "2"]
          if "1" in ids:
              raise KeyError("object 1 is odd")
          return [{"datasetObjectId": i,
                   "consolidatedAnnotation": {"content": {name: {"id": i}, name + "-metadata": {"mine": 1}}}}
                  for i in ids]
      """;

  @RegisterExtension final DatabaseExtension database;
  @TempDir Path folder;
  @TempDir Path functionFolder;
  private LabelingScenario scenario;

  CustomJobTest(TestDatabases kind) {
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
  void jobWithoutFunctions_passesTheLineInAndTheAnswersOut() {
    lines("one", "two");
    List<String> workers = scenario.workers(2);
    LabelingJob job =
        scenario.create("Plain", wishes -> wishes.workers(2).functions(null, "ACS-PassThrough"));

    assertThat(taskInput(job, 1).get("source").stringValue()).isEqualTo("two");
    for (String worker : workers) {
      for (int i = 0; i < 2; i++) {
        scenario.submitRaw(scenario.next(job, worker).orElseThrow(), "{\"any\":{\"thing\":1}}");
      }
    }
    scenario.run();

    assertThat(scenario.job("plain").status()).isEqualTo(JobStatus.COMPLETED);
    JsonNode line = scenario.output("Plain").get(0);
    assertThat(line.get("animal")).isEmpty();
    JsonNode metadata = line.get("animal-metadata");
    assertThat(metadata.get("type").stringValue()).isEqualTo("groundtruth/custom");
    assertThat(metadata.get("job-name").stringValue()).isEqualTo("Plain");
    String response = metadata.get("worker-response-ref").stringValue();
    assertThat(response)
        .isEqualTo(
            "s3://data/out/Plain/annotations/worker-response/iteration-1/0/2026-11-23_09:00:00.json");
    assertThat(scenario.read(response.substring("s3://data/".length())))
        .contains("\"answerContent\":{\"any\":{\"thing\":1}}");
  }

  @Test
  void preFunction_makesTheInputOrFailsItsObject() throws IOException {
    register("prepare", PRE);
    lines("one", "broken", "skip", "two");
    List<String> workers = scenario.workers(1);
    LabelingJob job =
        scenario.create("j", wishes -> wishes.workers(1).functions("prepare:live", null));

    JsonNode input = taskInput(job, 0);
    assertThat(input.get("text").stringValue()).isEqualTo("ONE");
    assertThat(input.get("job").stringValue()).isEqualTo(job.arn());
    while (scenario.next(job, workers.get(0)).isPresent()) {
      scenario.submitRaw(scenario.next(job, workers.get(0)).orElseThrow(), "{}");
    }
    scenario.run();

    assertThat(scenario.job("j").counters()).isEqualTo(new LabelCounters(4, 2, 0, 2));
    assertThat(scenario.read("out/j/manifests/output/failed-objects.jsonl"))
        .contains("prepare:live: ValueError: cannot read broken")
        .contains("nobody needs to annotate");
    assertThat(scenario.read("out/j/annotations/function-logs/pre-annotation/iteration-1/0.log"))
        .contains("preparing one", "Traceback", "ValueError: cannot read broken");
  }

  @Test
  void consolidationFunction_givesLabelsAndOneThatFailsDoesNotTakeOthersAlong() throws IOException {
    register("consolidate", POST);
    lines("zero", "one", "two");
    List<String> workers = scenario.workers(1);
    LabelingJob job =
        scenario.create("j", wishes -> wishes.workers(1).functions(null, "consolidate"));
    for (int i = 0; i < 3; i++) {
      scenario.submitRaw(scenario.next(job, workers.get(0)).orElseThrow(), "{\"a\":" + i + "}");
    }
    scenario.run();

    assertThat(scenario.job("j").counters()).isEqualTo(new LabelCounters(3, 2, 0, 1));
    JsonNode line = scenario.output("j").get(2);
    assertThat(line.get("animal").get("id").stringValue()).isEqualTo("2");
    JsonNode metadata = line.get("animal-metadata");
    assertThat(metadata.get("mine").intValue()).isEqualTo(1);
    assertThat(metadata.get("type").stringValue()).isEqualTo("groundtruth/custom");
    assertThat(metadata.get("creation-date").stringValue()).isEqualTo("2026-11-23T09:00:00.000000");
    assertThat(scenario.output("j").get(1).has("animal")).isFalse();
    assertThat(scenario.read("out/j/manifests/output/failed-objects.jsonl"))
        .contains("function consolidate: KeyError: 'object 1 is odd'");
    assertThat(scenario.read("out/j/annotations/function-logs/consolidation/iteration-1.log"))
        .contains("object 1 is odd");

    JsonNode event =
        LabelingScenario.JSON.readTree(
            Files.readAllLines(functionFolder.resolve("requests.txt")).get(0));
    assertThat(event.get("version").stringValue()).isEqualTo("2018-10-16");
    assertThat(event.get("labelingJobArn").stringValue()).isEqualTo(job.arn());
    assertThat(event.get("outputConfig").stringValue()).isEqualTo("s3://data/out/j/annotations");
    assertThat(event.get("roleArn").stringValue()).endsWith(":role/labeling");
    JsonNode payload =
        LabelingScenario.JSON.readTree(
            scenario.read(
                event.get("payload").get("s3Uri").stringValue().substring("s3://data/".length())));
    assertThat(payload.get(2).at("/dataObject/content").stringValue()).isEqualTo("two");
    assertThat(payload.get(2).at("/annotations/0/annotationData/content").stringValue())
        .isEqualTo("{\"a\":2}");
  }

  @Test
  void functionThatNobodyRegistered_isRefusedAtCreation() {
    lines("one");
    assertThatThrownBy(() -> scenario.create("j", wishes -> wishes.functions("mine", null)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("PreHumanTaskLambdaArn")
        .hasMessageContaining("./plumbline function add");
    assertThatThrownBy(
            () -> scenario.create("j", wishes -> wishes.functions("ACS-PassThrough", null)))
        .hasMessageContaining("belongs into the other field");
  }

  @Test
  void humanTaskUi_isTheTemplateOfAJob() {
    lines("one");
    HumanTaskUis uis = scenario.bean(HumanTaskUis.class);
    String arn =
        uis.arn(
            uis.create(
                ACCOUNT, "mine", "<crowd-form>{{ task.input.x }}</crowd-form>", TagSet.NONE));
    LabelingJob job = scenario.create("j", wishes -> wishes.functions(null, null).humanTaskUi(arn));
    assertThat(job.status()).isEqualTo(JobStatus.IN_PROGRESS);
    assertThatThrownBy(
            () ->
                scenario.create(
                    "k", wishes -> wishes.functions(null, null).humanTaskUi(arn + "-not")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void builtInHumanTaskUi_isTheTemplateOfItsTaskType() {
    scenario.manifest(1);
    LabelingJob job =
        scenario.create(
            "j",
            wishes ->
                wishes.humanTaskUi(
                    "arn:aws:sagemaker:eu-west-1:394669845002:human-task-ui/ImageMultiClass"));
    assertThat(job.status()).isEqualTo(JobStatus.IN_PROGRESS);
  }

  private JsonNode taskInput(LabelingJob job, long index) {
    return LabelingScenario.JSON.readTree(
        scenario.bean(TaskRepository.class).find(job.id(), index).orElseThrow().input());
  }

  private void lines(String... sources) {
    StringBuilder manifest = new StringBuilder();
    for (String source : sources) {
      manifest.append("{\"source\":\"").append(source).append("\"}\n");
    }
    scenario.put("input.manifest", manifest.toString());
  }

  private void register(String name, String source) throws IOException {
    Files.writeString(functionFolder.resolve("lambda_function.py"), source);
    scenario
        .bean(FunctionRegistry.class)
        .put(
            ACCOUNT,
            new LocalProgram(
                name,
                functionFolder,
                Language.PYTHON,
                "lambda_function.lambda_handler",
                Duration.ofSeconds(60),
                256));
  }
}
