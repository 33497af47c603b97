package io.plumbline.acceptance.labeling;

import static io.plumbline.acceptance.labeling.Shape.CIRCLE;
import static io.plumbline.acceptance.labeling.Shape.SQUARE;
import static io.plumbline.acceptance.labeling.Shape.TRIANGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import io.plumbline.acceptance.RunningPlumbline;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * From pictures in a folder to labels in a file, with each client of AWS that requesters use, none
 * of which knows that it does not talk to AWS. The workers are three browsers.
 */
class RequesterPathTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<Shape> PICTURES = List.of(CIRCLE, SQUARE, TRIANGLE, SQUARE);
  private static final List<String> WORKERS = List.of("mia", "noa", "ole");

  /** Each of three workers; two of them are wrong once, about different pictures. */
  private static final List<List<Shape>> ANSWERS =
      List.of(
          PICTURES,
          List.of(CIRCLE, SQUARE, TRIANGLE, CIRCLE),
          List.of(CIRCLE, TRIANGLE, TRIANGLE, SQUARE));

  private static Playwright playwright;
  private static Crew crew;

  @TempDir Path folder;

  @BeforeAll
  static void openBrowser() {
    playwright = WorkerBrowser.playwright();
    Browser browser = WorkerBrowser.chromium(playwright);
    crew = new Crew(PLUMBLINE, browser);
  }

  @AfterAll
  static void closeBrowser() {
    crew.close();
    playwright.close();
  }

  @Test
  void awsSdkForJava() {
    requestLabels(new AwsSdkForJava(PLUMBLINE));
  }

  @Test
  void awsCli2() {
    requestLabels(
        AwsCli.find(2, PLUMBLINE)
            .orElseGet(() -> abort("no \"aws\" on the PATH says that it is aws-cli/2")));
  }

  @Test
  void awsCli1() {
    requestLabels(
        AwsCli.find(1, PLUMBLINE)
            .orElseGet(() -> abort("no \"aws\" on the PATH says that it is aws-cli/1")));
  }

  @Test
  void boto3() {
    requestLabels(
        Boto3.find(PLUMBLINE).orElseGet(() -> abort("no python3 on this machine has boto3")));
  }

  private void requestLabels(RequesterClient client) {
    Instant started = Instant.now();
    ShapesJob job = new ShapesJob(client, client.name());
    job.upload(folder, PICTURES);
    job.ensureWorkforce();
    String team = job.createTeam();
    assertThat(team)
        .matches("arn:aws:sagemaker:us-east-1:\\d{12}:workteam/private-crowd/" + job.team());
    String job1 = job.name();
    String job2 = job.name() + "-small";
    String arn = job.create(job1, "input.manifest", team, WORKERS.size());
    job.create(job2, "one.manifest", team, 1);

    checkDescription(job.awaitStatus(job1, "InProgress"), job, team);
    job.awaitStatus(job2, "InProgress");
    checkLists(client, job, team);
    checkTags(client, arn);

    client.call("StopLabelingJob", JSON.createObjectNode().put("LabelingJobName", job2));
    JsonNode stopped = job.awaitStatus(job2, "Stopped");
    assertThat(stopped.at("/LabelCounters/HumanLabeled").asInt()).isZero();
    assertThat(stopped.at("/LabelCounters/Unlabeled").asInt()).isEqualTo(1);

    crew.ensure(WORKERS, job.team());
    IntStream.range(0, WORKERS.size()).forEach(worker -> label(worker, job));

    JsonNode completed = job.awaitStatus(job1, "Completed");
    checkCounters(completed, 0, PICTURES.size());
    checkOutput(client, job, completed, started);

    assertThat(deleteTeam(client, job).path("Success").asBoolean()).isTrue();
    assertThatThrownBy(() -> deleteTeam(client, job)).hasMessageContaining("ValidationException");
  }

  private static void checkDescription(JsonNode description, ShapesJob job, String team) {
    assertThat(description.path("LabelingJobName").asString()).isEqualTo(job.name());
    // The service keeps the requester's name in the ARN in lower case, as Ground Truth does.
    assertThat(description.path("LabelingJobArn").asString())
        .matches("arn:aws:sagemaker:us-east-1:\\d{12}:labeling-job/(?i)" + job.name());
    assertThat(description.path("LabelAttributeName").asString()).isEqualTo("shape");
    assertThat(description.path("JobReferenceCode").asString()).isNotEmpty();
    ObjectNode sent = job.request(job.name(), "input.manifest", team, WORKERS.size());
    for (String member :
        List.of("InputConfig", "RoleArn", "LabelCategoryConfigS3Uri", "HumanTaskConfig", "Tags")) {
      assertThat(description.get(member)).as(member).isEqualTo(sent.get(member));
    }
    assertThat(description.at("/OutputConfig/S3OutputPath"))
        .isEqualTo(sent.at("/OutputConfig/S3OutputPath"));
    checkCounters(description, PICTURES.size(), 0);
  }

  private static void checkCounters(JsonNode description, int unlabeled, int labeled) {
    JsonNode counters = description.path("LabelCounters");
    assertThat(counters.path("Unlabeled").asInt()).isEqualTo(unlabeled);
    assertThat(counters.path("HumanLabeled").asInt()).isEqualTo(labeled);
    assertThat(counters.path("TotalLabeled").asInt()).isEqualTo(labeled);
    assertThat(counters.path("MachineLabeled").asInt()).isZero();
    assertThat(counters.path("FailedNonRetryableError").asInt()).isZero();
  }

  private static void checkLists(RequesterClient client, ShapesJob job, String team) {
    ObjectNode filter =
        JSON.createObjectNode()
            .put("NameContains", job.name())
            .put("StatusEquals", "InProgress")
            .put("SortBy", "Name")
            .put("SortOrder", "Descending")
            .put("MaxResults", 1);
    JsonNode first = client.call("ListLabelingJobs", filter);
    assertThat(names(first)).containsExactly(job.name() + "-small");
    filter.put("NextToken", first.path("NextToken").asString());
    JsonNode second = client.call("ListLabelingJobs", filter);
    assertThat(names(second)).containsExactly(job.name());
    assertThat(second.has("NextToken")).isFalse();
    assertThat(
            names(
                client.call(
                    "ListLabelingJobs",
                    JSON.createObjectNode()
                        .put("NameContains", job.name())
                        .put("StatusEquals", "Failed"))))
        .isEmpty();
    assertThat(
            names(
                client.call(
                    "ListLabelingJobsForWorkteam",
                    JSON.createObjectNode()
                        .put("WorkteamArn", team)
                        .put("SortOrder", "Ascending"))))
        .containsExactly(job.name(), job.name() + "-small");
  }

  private static List<String> names(JsonNode page) {
    return StreamSupport.stream(page.path("LabelingJobSummaryList").spliterator(), false)
        .map(summary -> summary.path("LabelingJobName").asString())
        .toList();
  }

  private static void checkTags(RequesterClient client, String arn) {
    ObjectNode added = JSON.createObjectNode().put("ResourceArn", arn);
    added.putArray("Tags").addObject().put("Key", "owner").put("Value", "Zoë");
    client.call("AddTags", added);
    ObjectNode deleted = JSON.createObjectNode().put("ResourceArn", arn);
    deleted.putArray("TagKeys").add("project");
    assertThat(tags(client, arn)).containsExactlyInAnyOrder("project=acceptance", "owner=Zoë");
    client.call("DeleteTags", deleted);
    assertThat(tags(client, arn)).containsExactly("owner=Zoë");
  }

  private static List<String> tags(RequesterClient client, String arn) {
    JsonNode answer = client.call("ListTags", JSON.createObjectNode().put("ResourceArn", arn));
    return StreamSupport.stream(answer.path("Tags").spliterator(), false)
        .map(tag -> tag.path("Key").asString() + "=" + tag.path("Value").asString())
        .toList();
  }

  /** Every other task by keyboard, the rest by mouse. */
  private static void label(int number, ShapesJob job) {
    WorkerBrowser worker = crew.member(WORKERS.get(number));
    worker.showJobs();
    worker.startJob(job.title());
    int done = 0;
    boolean more = true;
    while (more) {
      String picture = worker.picture();
      Shape answer =
          IntStream.range(0, PICTURES.size())
              .filter(index -> ShapesJob.picture(index).equals(picture))
              .mapToObj(ANSWERS.get(number)::get)
              .findFirst()
              .orElseThrow();
      if (done % 2 == 0) {
        worker.chooseByKey(answer);
        worker.submitByKey();
      } else {
        worker.chooseByMouse(answer);
        worker.submitByMouse();
      }
      done++;
      more = worker.awaitTaskAfter(picture);
    }
    assertThat(done).isEqualTo(PICTURES.size());
  }

  private static void checkOutput(
      RequesterClient client, ShapesJob job, JsonNode completed, Instant started) {
    String output = "output/" + job.name() + "/";
    String manifest = output + "manifests/output/output.manifest";
    assertThat(completed.at("/LabelingJobOutput/OutputDatasetS3Uri").asString())
        .isEqualTo("s3://" + job.bucket() + "/" + manifest);
    String text = client.download(job.bucket(), manifest);
    OutputFiles.checkManifest(
        text,
        job.manifest(PICTURES.size()),
        PICTURES,
        job.name().toLowerCase(java.util.Locale.ROOT),
        started);
    List<BigDecimal> confidences = OutputFiles.confidences(text);
    assertThat(confidences.get(1)).isLessThanOrEqualTo(confidences.get(0));
    assertThat(confidences.get(3)).isLessThanOrEqualTo(confidences.get(2));

    List<String> keys = client.keys(job.bucket(), output);
    List<String> responses =
        IntStream.range(0, PICTURES.size())
            .mapToObj(index -> output + "annotations/worker-response/iteration-1/" + index + "/")
            .map(prefix -> only(keys, prefix))
            .toList();
    OutputFiles.checkWorkerResponses(
        responses.stream().map(key -> client.download(job.bucket(), key)).toList(),
        ANSWERS,
        ShapesJob.USER_POOL,
        started);
    String consolidation = output + "annotations/consolidated-annotation/consolidation-";
    OutputFiles.checkConsolidationRequest(
        client.download(job.bucket(), only(keys, consolidation + "request/iteration-1/")),
        IntStream.range(0, PICTURES.size())
            .mapToObj(index -> "s3://" + job.bucket() + "/pictures/" + ShapesJob.picture(index))
            .toList(),
        WORKERS.size());
    assertThat(only(keys, consolidation + "response/iteration-1/")).endsWith(".json");
  }

  /** The one key with a prefix, named by a time. */
  private static String only(List<String> keys, String prefix) {
    List<String> found = keys.stream().filter(key -> key.startsWith(prefix)).toList();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).substring(prefix.length()))
        .matches("\\d{4}-\\d\\d-\\d\\d_\\d\\d:\\d\\d:\\d\\d\\.json");
    return found.get(0);
  }

  private static JsonNode deleteTeam(RequesterClient client, ShapesJob job) {
    return client.call("DeleteWorkteam", JSON.createObjectNode().put("WorkteamName", job.team()));
  }
}
