package io.plumbline.acceptance.humanloop;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.BotoPython;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.Waiting;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What boto3 asks people, and what comes back. */
class HumanLoopTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
  private static final String RUNTIME = "sagemaker-a2i-runtime";
  private static final String MODERATION = "AWS/Rekognition/DetectModerationLabels/Image/V3";

  private static final String TEMPLATE =
      """
      <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
      <crowd-form>
        <crowd-rekognition-detect-moderation-labels
          categories='[{% for label in task.input.labels %}{ name: "{{ label.name }}",
            parentName: "{{ label.parentName }}" },{% endfor %}]'
          src="{{ task.input.image | grant_read_access }}" header="Review the picture">
        </crowd-rekognition-detect-moderation-labels>
      </crowd-form>
      """;

  @TempDir Path folder;

  @Test
  void loops_areReviewedStoppedAndDeleted_alsoWhenTheServiceIsKilled() throws IOException {
    try (Requester requester =
        new Requester(PLUMBLINE.address(), PLUMBLINE.credentials(), "reviews")) {
      requester.prepareBucket();
      requester.createTeam("crew");
      PortalVisit ann = worker("ann");
      PortalVisit bob = worker("bob");
      createUi();
      String definition = createDefinition(requester, "moderation", Map.of());
      String image = requester.put("images/one.png", "no picture that matters here");
      Map<String, Object> content =
          Map.of("image", image, "labels", List.of(Map.of("name", "Hat", "parentName", "Clothes")));

      List<JsonNode> started =
          calls(
              start("first", definition, JSON.writeValueAsString(content)),
              start("second", definition, JSON.writeValueAsString(content)),
              start("third", definition, JSON.writeValueAsString(content)),
              start("first", definition, "{}"),
              start("fourth", definition, "[1]"),
              start("fourth", definition.replace("moderation", "other"), "{}"),
              start("No", definition, "{}"));
      assertThat(started.get(0).path("HumanLoopArn").stringValue())
          .matches("arn:aws:sagemaker:us-east-1:[0-9]{12}:human-loop/first");
      assertRefused(started.get(3), "ConflictException", 409);
      assertRefused(started.get(4), "ValidationException", 400);
      assertRefused(started.get(5), "ValidationException", 400);
      assertRefused(started.get(6), "ValidationException", 400);
      calls(
          start(
              "unseen",
              createDefinition(requester, "brief", Map.of("TaskAvailabilityLifetimeInSeconds", 1)),
              "{}"));
      JsonNode expired = await("unseen", "Failed");
      assertThat(expired.path("FailureCode").stringValue()).isEqualTo("Expired");
      assertThat(expired.path("FailureReason").stringValue()).contains("0 of 2 workers");

      String job = ann.awaitJob(3);
      String first = ann.next(job);
      assertThat(ann.call("GET", "/portal/api/assignments/" + first + "/page").body())
          .contains("crowd-rekognition-detect-moderation-labels", "Hat", "X-Amz-Signature");
      Map<String, Object> answer =
          Map.of(MODERATION, Map.of("ModerationLabels", List.of(Map.of("name", "Hat"))));
      submit(ann, first, answer);
      PLUMBLINE.kill();
      PLUMBLINE.start();
      submit(bob, bob.next(job), answer);
      JsonNode completed = await("first", "Completed");
      String uri = completed.at("/HumanLoopOutput/OutputS3Uri").stringValue();
      assertThat(uri)
          .matches(
              "s3://reviews/out/moderation/\\d{4}/\\d\\d/\\d\\d/\\d\\d/\\d\\d/\\d\\d/first/output.json");
      assertOutput(JSON.readTree(requester.text(key(uri))), definition, content, answer, 2);

      submit(ann, ann.next(job), answer);
      calls(new Call(RUNTIME, "stop_human_loop", Map.of("HumanLoopName", "second")));
      JsonNode stopped = await("second", "Stopped");
      assertThat(
              JSON.readTree(
                      requester.text(key(stopped.at("/HumanLoopOutput/OutputS3Uri").stringValue())))
                  .path("humanAnswers"))
          .hasSize(1);

      List<JsonNode> listed =
          calls(
              new Call(
                  RUNTIME,
                  "list_human_loops",
                  Map.of("FlowDefinitionArn", definition, "MaxResults", 2)),
              new Call(
                  RUNTIME,
                  "list_human_loops",
                  Map.of(
                      "FlowDefinitionArn",
                      definition,
                      "SortOrder",
                      "Ascending",
                      "CreationTimeAfter",
                      completed.path("CreationTime").stringValue())),
              new Call("sagemaker", "list_labeling_jobs", Map.of()),
              describe("none"),
              new Call(RUNTIME, "delete_human_loop", Map.of("HumanLoopName", "third")),
              new Call(RUNTIME, "delete_human_loop", Map.of("HumanLoopName", "second")),
              describe("second"),
              new Call(
                  "sagemaker",
                  "delete_flow_definition",
                  Map.of("FlowDefinitionName", "moderation")),
              new Call(RUNTIME, "stop_human_loop", Map.of("HumanLoopName", "third")));
      assertThat(names(listed.get(0))).containsExactly("third", "second");
      assertThat(listed.get(0).path("NextToken").stringValue()).isNotEmpty();
      assertThat(names(listed.get(1))).containsExactly("first", "second", "third");
      assertThat(listed.get(2).path("LabelingJobSummaryList")).isEmpty();
      assertRefused(listed.get(3), "ResourceNotFoundException", 404);
      assertRefused(listed.get(4), "ValidationException", 400);
      assertThat(listed.get(5)).isEmpty();
      assertRefused(listed.get(6), "ResourceNotFoundException", 404);
      assertRefused(listed.get(7), "ResourceInUse", 400);
      assertThat(await("third", "Stopped").has("HumanLoopOutput")).isFalse();
      assertThat(
              calls(
                      new Call(
                          "sagemaker",
                          "delete_flow_definition",
                          Map.of("FlowDefinitionName", "moderation")),
                      start("fourth", definition, "{}"))
                  .get(1)
                  .path("Error")
                  .stringValue())
          .isEqualTo("ValidationException");
    }
  }

  private void createUi() {
    calls(
        new Call(
            "sagemaker",
            "create_human_task_ui",
            Map.of("HumanTaskUiName", "pictures", "UiTemplate", Map.of("Content", TEMPLATE))));
  }

  /** A definition by which two people of the crew review; gives its ARN. */
  private String createDefinition(Requester requester, String name, Map<String, Object> more) {
    String team =
        requester
            .sageMaker()
            .describeWorkteam(describe -> describe.workteamName("crew"))
            .workteam()
            .workteamArn();
    Map<String, Object> humanLoop = new TreeMap<>(more);
    humanLoop.put("WorkteamArn", team);
    humanLoop.put("HumanTaskUiArn", team.replaceFirst(":workteam/.*", ":human-task-ui/pictures"));
    humanLoop.put("TaskTitle", "Is it what it seems?");
    humanLoop.put("TaskDescription", "Say what is in the picture.");
    humanLoop.put("TaskCount", 2);
    return calls(
            new Call(
                "sagemaker",
                "create_flow_definition",
                Map.of(
                    "FlowDefinitionName",
                    name,
                    "RoleArn",
                    "arn:aws:iam::111122223333:role/reviews",
                    "OutputConfig",
                    Map.of("S3OutputPath", requester.uri("out")),
                    "HumanLoopConfig",
                    humanLoop)))
        .get(0)
        .path("FlowDefinitionArn")
        .stringValue();
  }

  private static void assertOutput(
      JsonNode output,
      String definition,
      Map<String, Object> content,
      Map<String, Object> answer,
      int answers) {
    assertThat(output.propertyNames())
        .containsExactlyInAnyOrder(
            "flowDefinitionArn", "humanAnswers", "humanLoopName", "inputContent");
    assertThat(output.path("flowDefinitionArn").stringValue()).isEqualTo(definition);
    assertThat(output.path("humanLoopName").stringValue()).isEqualTo("first");
    assertThat(output.path("inputContent")).isEqualTo(JSON.valueToTree(content));
    assertThat(output.path("humanAnswers")).hasSize(answers);
    for (JsonNode given : output.path("humanAnswers")) {
      assertThat(given.propertyNames())
          .containsExactlyInAnyOrder(
              "acceptanceTime",
              "answerContent",
              "submissionTime",
              "timeSpentInSeconds",
              "workerId",
              "workerMetadata");
      assertThat(given.path("answerContent")).isEqualTo(JSON.valueToTree(answer));
      assertThat(given.at("/workerMetadata/identityData/sub").stringValue()).isNotEmpty();
    }
  }

  private static void assertRefused(JsonNode answer, String code, int status) {
    assertThat(answer.path("Error").stringValue("")).as(answer.toString()).isEqualTo(code);
    assertThat(answer.path("Status").intValue()).isEqualTo(status);
    assertThat(answer.path("Message").stringValue()).isNotEmpty();
  }

  private static List<String> names(JsonNode list) {
    return list.path("HumanLoopSummaries")
        .valueStream()
        .map(loop -> loop.path("HumanLoopName").stringValue())
        .toList();
  }

  private JsonNode await(String name, String status) {
    Waiting.until(
        name + " is " + status,
        PATIENCE,
        POLL_INTERVAL,
        () -> calls(describe(name)).get(0).path("HumanLoopStatus").stringValue("").equals(status));
    return calls(describe(name)).get(0);
  }

  private static Call start(String name, String definition, String content) {
    return new Call(
        RUNTIME,
        "start_human_loop",
        Map.of(
            "HumanLoopName",
            name,
            "FlowDefinitionArn",
            definition,
            "HumanLoopInput",
            Map.of("InputContent", content)));
  }

  private static Call describe(String name) {
    return new Call(RUNTIME, "describe_human_loop", Map.of("HumanLoopName", name));
  }

  /** A call of a client of boto3's. */
  private record Call(String service, String operation, Map<String, Object> arguments) {

    String line() {
      return JSON.writeValueAsString(List.of(service, operation, arguments));
    }
  }

  /** Calls after each other. */
  private List<JsonNode> calls(Call... calls) {
    try {
      Path input =
          Files.write(folder.resolve("calls.jsonl"), Arrays.stream(calls).map(Call::line).toList());
      return BotoPython.orSkip()
          .run(
              PLUMBLINE,
              BotoPython.script(HumanLoopTest.class, "call.py"),
              List.of(),
              Map.of(),
              input)
          .lines()
          .map(JSON::readTree)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String uri) {
    return uri.substring("s3://reviews/".length());
  }

  private static void submit(PortalVisit worker, String assignment, Map<String, Object> answer)
      throws IOException {
    HttpResponse<String> submitted =
        worker.call(
            "POST", "/portal/api/assignments/" + assignment + "/submit", Map.of("answer", answer));
    if (submitted.statusCode() != 200) {
      throw new IOException(submitted.body());
    }
  }

  private static PortalVisit worker(String name) throws IOException {
    return PortalVisit.firstSignIn(
        HttpClient.newHttpClient(),
        PLUMBLINE.address(),
        name,
        PortalVisit.oneTimePassword(PLUMBLINE.cli("worker", "add", name, "--team", "crew")));
  }
}
