package io.plumbline.acceptance.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Functions written for Lambda, unmodified, from registration to the output manifest. */
class CustomFunctionTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final String ARN = "arn:aws:lambda:us-west-2:555566667777:function:";
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path folder;

  @Test
  void functionsThatUseBoto3AndARole_makeTheInputAndTheLabels() throws IOException {
    register("gt-prepare", "prepare.py");
    register("gt-consolidate", "consolidate.py");
    try (Requester requester =
        new Requester(PLUMBLINE.address(), PLUMBLINE.credentials(), "custom")) {
      requester.prepareBucket();
      requester.createTeam("crew");
      List<PortalVisit> workers = List.of(worker("ann"), worker("bob"), worker("cyd"));
      String manifest =
          requester.put("in.manifest", "{\"source\":\"What a day\"}\n{\"source\":\"Oh no\"}\n");
      requester.put("mood.liquid", "<crowd-form><p>{{ task.input.taskObject }}</p></crowd-form>");
      requester.createJob(
          "moods",
          "crew",
          manifest,
          job ->
              job.labelAttributeName("feeling")
                  .labelCategoryConfigS3Uri(null)
                  .humanTaskConfig(
                      job.build().humanTaskConfig().toBuilder()
                          .uiConfig(ui -> ui.uiTemplateS3Uri(requester.uri("mood.liquid")))
                          .numberOfHumanWorkersPerDataObject(3)
                          .preHumanTaskLambdaArn(ARN + "gt-prepare")
                          .annotationConsolidationConfig(
                              acs -> acs.annotationConsolidationLambdaArn(ARN + "gt-consolidate"))
                          .build()));

      answer(workers.get(0), "glad", "sad");
      answer(workers.get(1), "glad", "glad");
      answer(workers.get(2), "sad", "sad");

      requester.awaitJob("moods", LabelingJobStatus.COMPLETED);
      List<JsonNode> lines =
          requester
              .text("out/moods/manifests/output/output.manifest")
              .lines()
              .map(JSON::readTree)
              .toList();
      assertThat(lines.get(0).get("feeling").toString())
          .isEqualTo("{\"mood\":\"glad\",\"votes\":3}");
      assertThat(lines.get(1).at("/feeling/mood").stringValue()).isEqualTo("sad");
      assertThat(lines.get(1).at("/feeling-metadata/type").stringValue())
          .isEqualTo("groundtruth/custom");
      assertThat(
              requester.text(
                  "out/moods/annotations/function-logs/pre-annotation/iteration-1/0.log"))
          .contains("preparing What a day");
    }
  }

  @Test
  void call_printsTheResultOfAFunction() throws IOException {
    register("gt-prepare", "prepare.py");
    Path event =
        Files.writeString(folder.resolve("event.json"), "{\"dataObject\":{\"source\":\"x\"}}");

    String printed = PLUMBLINE.cli("function", "call", "gt-prepare", event.toString());

    assertThat(JSON.readTree(printed).at("/taskInput/taskObject").stringValue()).isEqualTo("x");
    assertThat(PLUMBLINE.cli("function", "list")).contains("gt-prepare", "python", "60 s");
  }

  /**
   * What a worker sees and answers, one text after another; tasks come once the first function has
   * made their input.
   */
  private static void answer(PortalVisit worker, String... moods) throws IOException {
    String job = worker.awaitJob(moods.length);
    for (String mood : moods) {
      String assignment = "/portal/api/assignments/" + worker.next(job);
      assertThat(worker.call("GET", assignment + "/page").body())
          .containsAnyOf("<p>What a day</p>", "<p>Oh no</p>");
      HttpResponse<String> submitted =
          worker.call("POST", assignment + "/submit", Map.of("answer", Map.of("mood", mood)));
      assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
    }
  }

  private static PortalVisit worker(String name) throws IOException {
    String printed = PLUMBLINE.cli("worker", "add", name, "--team", "crew");
    return PortalVisit.firstSignIn(
        HttpClient.newHttpClient(),
        PLUMBLINE.address(),
        name,
        PortalVisit.oneTimePassword(printed));
  }

  private void register(String name, String source) throws IOException {
    Path program = Files.createDirectories(folder.resolve(name));
    try (InputStream in = CustomFunctionTest.class.getResourceAsStream(source)) {
      Files.copy(in, program.resolve("lambda_function.py"));
    }
    PLUMBLINE.cli("function", "add", name, "--folder", program.toString());
  }
}
