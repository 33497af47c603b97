package io.plumbline.acceptance.humanloop;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.Waiting;
import io.plumbline.acceptance.humanloop.BotoCalls.Call;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
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

  private static final String FORMS = "AWS/Textract/AnalyzeDocument/Forms/V1";
  private static final Map<String, Object> ONE = Map.of("TaskCount", 1);

  /** By the names that the developer guide's templates for the two services have. */
  private static final String SERVICES_TEMPLATE =
      """
      <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
      {% capture uri %}http://s3.amazonaws.com/{{ task.input.aiServiceRequest.image.s3Object.bucket
        }}/{{ task.input.aiServiceRequest.image.s3Object.name }}{% endcapture %}
      <crowd-form>
        {% if task.input.humanLoopContext %}
        <crowd-textract-analyze-document src="data:," block-types="['KEY_VALUE_SET']"
          initial-value="{{ task.input.selectedAiServiceResponse.blocks }}"
          keys="{{ task.input.humanLoopContext.importantFormKeys }}" header="Read the form"
          no-key-edit no-geometry-edit></crowd-textract-analyze-document>
        {% elsif task.input.selectedAiServiceResponse %}
        <crowd-rekognition-detect-moderation-labels src="{{ uri | grant_read_access }}"
          categories='[{% for label in task.input.selectedAiServiceResponse.moderationLabels %}
            { name: "{{ label.name }}" },{% endfor %}]'
          header="Review the picture"></crowd-rekognition-detect-moderation-labels>
        {% endif %}
      </crowd-form>
      """;

  private static final String CONDITIONS =
      """
      {"Conditions": [{"Or": [
        {"ConditionType": "ModerationLabelConfidenceCheck",
         "ConditionParameters": {"ModerationLabelName": "Suggestive", "ConfidenceLessThan": 98}},
        {"ConditionType": "ModerationLabelConfidenceCheck",
         "ConditionParameters": {"ModerationLabelName": "Weapons", "ConfidenceGreaterThan": 99}}]}]}
      """;

  private static final String MISSING_ADDRESS =
      """
      {"Conditions": [
        {"ConditionType": "MissingImportantFormKey",
         "ConditionParameters": {"ImportantFormKey": "Mailing Address",
           "ImportantFormKeyAliases": ["Mailing Address:"]}}]}
      """;

  @TempDir Path folder;

  @Test
  void loops_areReviewedStoppedAndDeleted_alsoWhenTheServiceIsKilled() throws IOException {
    try (Requester requester =
        new Requester(PLUMBLINE.address(), PLUMBLINE.credentials(), "reviews")) {
      requester.prepareBucket();
      requester.createTeam("crew");
      PortalVisit ann = worker("ann", "crew");
      PortalVisit bob = worker("bob", "crew");
      calls(createUi("pictures", TEMPLATE));
      String definition = createDefinition(requester, "moderation", Map.of());
      String image = requester.put("images/one.png", "no picture that matters here");
      Map<String, Object> content =
          Map.of("image", image, "labels", List.of(Map.of("name", "Hat", "parentName", "Clothes")));

      List<JsonNode> started =
          calls(
              Call.start("first", definition, JSON.writeValueAsString(content)),
              Call.start("second", definition, JSON.writeValueAsString(content)),
              Call.start("third", definition, JSON.writeValueAsString(content)),
              Call.start("first", definition, "{}"),
              Call.start("fourth", definition, "[1]"),
              Call.start("fourth", definition.replace("moderation", "other"), "{}"),
              Call.start("No", definition, "{}"));
      assertThat(started.get(0).path("HumanLoopArn").stringValue())
          .matches("arn:aws:sagemaker:us-east-1:[0-9]{12}:human-loop/first");
      assertRefused(started.get(3), "ConflictException", 409);
      assertRefused(started.get(4), "ValidationException", 400);
      assertRefused(started.get(5), "ValidationException", 400);
      assertRefused(started.get(6), "ValidationException", 400);
      calls(
          Call.start(
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
      calls(Call.runtime("stop_human_loop", Map.of("HumanLoopName", "second")));
      JsonNode stopped = await("second", "Stopped");
      assertThat(
              JSON.readTree(
                      requester.text(key(stopped.at("/HumanLoopOutput/OutputS3Uri").stringValue())))
                  .path("humanAnswers"))
          .hasSize(1);

      List<JsonNode> listed =
          calls(
              Call.runtime(
                  "list_human_loops", Map.of("FlowDefinitionArn", definition, "MaxResults", 2)),
              Call.runtime(
                  "list_human_loops",
                  Map.of(
                      "FlowDefinitionArn",
                      definition,
                      "SortOrder",
                      "Ascending",
                      "CreationTimeAfter",
                      completed.path("CreationTime").stringValue())),
              Call.sageMaker("list_labeling_jobs", Map.of()),
              Call.describe("none"),
              Call.runtime("delete_human_loop", Map.of("HumanLoopName", "third")),
              Call.runtime("delete_human_loop", Map.of("HumanLoopName", "second")),
              Call.describe("second"),
              Call.sageMaker("delete_flow_definition", Map.of("FlowDefinitionName", "moderation")),
              Call.runtime("stop_human_loop", Map.of("HumanLoopName", "third")));
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
                      Call.sageMaker(
                          "delete_flow_definition", Map.of("FlowDefinitionName", "moderation")),
                      Call.start("fourth", definition, "{}"))
                  .get(1)
                  .path("Error")
                  .stringValue())
          .isEqualTo("ValidationException");
    }
  }

  @Test
  void aServicesResponse_startsALoop_whenItsConditionsAreTrue() throws IOException {
    try (Requester requester =
        new Requester(PLUMBLINE.address(), PLUMBLINE.credentials(), "services")) {
      requester.prepareBucket();
      requester.createTeam("judges");
      PortalVisit cid = worker("cid", "judges");
      List<JsonNode> made =
          calls(
              createUi("labels", SERVICES_TEMPLATE),
              definition(
                  requester, "judges", "unsafe", "labels", ONE, source(MODERATION, CONDITIONS)),
              definition(
                  requester, "judges", "forms", "labels", ONE, source(FORMS, MISSING_ADDRESS)));
      String unsafe = made.get(1).path("FlowDefinitionArn").stringValue();

      List<JsonNode> started =
          calls(
              Call.start("sure", unsafe, moderated(98, 99)),
              Call.start("sure", unsafe, moderated(98, 99)).whole(),
              Call.start("unsure", unsafe, moderated(97, 99)).whole(),
              Call.start("by-hand", unsafe, "{\"aiServiceRequest\": {}}").whole(),
              Call.start("broken", unsafe, moderated(97, 99).replace("97", "\"97\"")),
              Call.start("deep", unsafe, "{\"aiServiceResponse\":" + "[".repeat(100_000)),
              Call.describe("sure"));
      assertThat(started.get(0)).as("what boto3 makes of no loop").isEmpty();
      assertThat(started.get(1).propertyNames())
          .containsExactly("HumanLoopActivationConditionsEvaluationResults");
      assertThat(results(started.get(1))).isEqualTo(results(false));
      assertThat(started.get(2).path("HumanLoopArn").stringValue()).endsWith(":human-loop/unsure");
      assertThat(started.get(2).path("HumanLoopActivationReasons").toString())
          .isEqualTo("[\"ConditionsEvaluation\"]");
      assertThat(results(started.get(2))).isEqualTo(results(true));
      assertThat(started.get(3).propertyNames()).containsExactly("HumanLoopArn");
      assertRefused(started.get(4), "ValidationException", 400);
      assertThat(started.get(4).path("Message").stringValue())
          .contains("aiServiceResponse.moderationLabels[0].confidence has to be a number");
      assertRefused(started.get(5), "ValidationException", 400);
      assertRefused(started.get(6), "ResourceNotFoundException", 404);

      String job = cid.awaitJob(2);
      String unsure = cid.next(job);
      assertThat(cid.call("GET", "/portal/api/assignments/" + unsure + "/page").body())
          .contains("Suggestive", "X-Amz-Signature")
          .doesNotContain("Weapons");
      Map<String, Object> answer = Map.of(MODERATION, Map.of("moderationLabels", List.of()));
      submit(cid, unsure, answer);
      submit(cid, cid.next(job), answer);
      JsonNode completed = await("unsure", "Completed");
      JsonNode output =
          JSON.readTree(
              requester.text(key(completed.at("/HumanLoopOutput/OutputS3Uri").stringValue())));
      assertThat(output.path("awsManagedHumanLoopRequestSource").stringValue())
          .isEqualTo(MODERATION);
      JsonNode content = output.path("inputContent");
      assertThat(content.propertyNames())
          .containsExactlyInAnyOrder(
              "aiServiceRequest",
              "aiServiceResponse",
              "humanTaskActivationConditionResults",
              "selectedAiServiceResponse");
      assertThat(content.path("humanTaskActivationConditionResults")).isEqualTo(results(true));
      assertThat(content.path("aiServiceResponse").path("moderationLabels")).hasSize(2);
      assertThat(content.path("selectedAiServiceResponse"))
          .isEqualTo(
              JSON.readTree(
                  """
                  {"moderationLabels": [{"confidence": 97, "name": "Suggestive"}],
                   "moderationModelVersion": "3.0"}
                  """));
      calls(
          Call.start(
              "form",
              made.get(2).path("FlowDefinitionArn").stringValue(),
              "{\"aiServiceResponse\": {\"Blocks\": []}}"));
      String form = cid.next(cid.awaitJob(1));
      assertThat(cid.call("GET", "/portal/api/assignments/" + form + "/page").body())
          .contains("Mailing Address:");
    }
  }

  /** What Rekognition says of a picture, as boto3 has it. */
  private static String moderated(int suggestive, int weapons) {
    return """
        {"aiServiceRequest": {"Image": {"S3Object": {"Bucket": "services", "Name": "one.png"}}},
         "aiServiceResponse": {"ModerationLabels": [
           {"Confidence": %d, "Name": "Suggestive"}, {"Confidence": %d, "Name": "Weapons"}],
           "ModerationModelVersion": "3.0", "ResponseMetadata": {"HTTPStatusCode": 200}}}
        """
        .formatted(suggestive, weapons);
  }

  /** {@link #CONDITIONS} as they are returned. */
  private static JsonNode results(boolean suggestive) {
    return JSON.readTree(
        """
        {"Conditions": [{"Or": [
          {"ConditionType": "ModerationLabelConfidenceCheck", "EvaluationResult": %1$s,
           "ConditionParameters": {"ModerationLabelName": "Suggestive", "ConfidenceLessThan": 98}},
          {"ConditionType": "ModerationLabelConfidenceCheck", "EvaluationResult": false,
           "ConditionParameters": {"ModerationLabelName": "Weapons", "ConfidenceGreaterThan": 99}}],
          "EvaluationResult": %1$s}]}
        """
            .formatted(suggestive));
  }

  private static JsonNode results(JsonNode answer) {
    return JSON.readTree(
        answer.path("HumanLoopActivationConditionsEvaluationResults").stringValue());
  }

  private static Map<String, Object> source(String source, String conditions) {
    return Map.of(
        "HumanLoopRequestSource",
        Map.of("AwsManagedHumanLoopRequestSource", source),
        "HumanLoopActivationConfig",
        Map.of(
            "HumanLoopActivationConditionsConfig",
            Map.of("HumanLoopActivationConditions", conditions)));
  }

  private static Call createUi(String name, String template) {
    return Call.sageMaker(
        "create_human_task_ui",
        Map.of("HumanTaskUiName", name, "UiTemplate", Map.of("Content", template)));
  }

  /** A definition by which two people of the crew review; gives its ARN. */
  private String createDefinition(Requester requester, String name, Map<String, Object> more) {
    Map<String, Object> humanLoop = new TreeMap<>(more);
    humanLoop.put("TaskCount", 2);
    return calls(definition(requester, "crew", name, "pictures", humanLoop, Map.of()))
        .get(0)
        .path("FlowDefinitionArn")
        .stringValue();
  }

  /**
   * Creates a definition by which people of a team review.
   *
   * @param humanLoop more of its {@code HumanLoopConfig}
   * @param more of itself
   */
  private static Call definition(
      Requester requester,
      String team,
      String name,
      String ui,
      Map<String, Object> humanLoop,
      Map<String, Object> more) {
    String arn =
        requester
            .sageMaker()
            .describeWorkteam(get -> get.workteamName(team))
            .workteam()
            .workteamArn();
    Map<String, Object> config = new TreeMap<>(humanLoop);
    config.put("WorkteamArn", arn);
    config.put("HumanTaskUiArn", arn.replaceFirst(":workteam/.*", ":human-task-ui/" + ui));
    config.put("TaskTitle", "Is it what it seems?");
    config.put("TaskDescription", "Say what is in the picture.");
    Map<String, Object> arguments = new TreeMap<>(more);
    arguments.put("FlowDefinitionName", name);
    arguments.put("RoleArn", "arn:aws:iam::111122223333:role/reviews");
    arguments.put("OutputConfig", Map.of("S3OutputPath", requester.uri("out")));
    arguments.put("HumanLoopConfig", config);
    return Call.sageMaker("create_flow_definition", arguments);
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
        () ->
            calls(Call.describe(name))
                .get(0)
                .path("HumanLoopStatus")
                .stringValue("")
                .equals(status));
    return calls(Call.describe(name)).get(0);
  }

  private List<JsonNode> calls(Call... calls) {
    return new BotoCalls(PLUMBLINE, folder).run(calls);
  }

  private static String key(String uri) {
    return uri.replaceFirst("s3://[^/]*/", "");
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

  private static PortalVisit worker(String name, String team) throws IOException {
    return PortalVisit.firstSignIn(
        HttpClient.newHttpClient(),
        PLUMBLINE.address(),
        name,
        PortalVisit.oneTimePassword(PLUMBLINE.cli("worker", "add", name, "--team", team)));
  }
}
