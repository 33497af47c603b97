package io.plumbline.acceptance.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.acceptance.BotoPython;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.Waiting;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Pictures;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A job that is changed through boto3 and from a shell while its workers are at it. */
class RunningJobChangeTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  @TempDir Path folder;

  @Test
  void workersSeeNewLabelsAndInstructions_andTheOutputHasEachObjectOnce() throws IOException {
    try (Requester requester =
        new Requester(PLUMBLINE.address(), PLUMBLINE.credentials(), "changing")) {
      requester.prepareBucket();
      requester.createTeam("crew");
      PortalVisit ann = worker("ann");
      PortalVisit bob = worker("bob");
      StringBuilder manifest = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        String uri = requester.put("images/" + i + ".png", Pictures.png(i));
        manifest.append("{\"source-ref\":\"").append(uri).append("\"}\n");
      }
      requester.createJob(
          "animals",
          "crew",
          requester.put("in.manifest", manifest.toString()),
          job ->
              job.humanTaskConfig(
                  job.build().humanTaskConfig().toBuilder()
                      .numberOfHumanWorkersPerDataObject(2)
                      .build()));
      String job = ann.awaitJob(3);
      submit(ann, ann.next(job), "cat");
      String open = ann.next(job);

      requester.put(
          "more.json",
          "{\"labels\":[{\"label\":\"cat\"},{\"label\":\"dog\"},{\"label\":\"bird\"},"
              + "{\"label\":\"newt\"}]}");
      JsonNode changed =
          boto3(
              "update_labeling_job",
              Map.of(
                  "LabelingJobName",
                  "animals",
                  "HumanTaskConfig",
                  Map.of("TaskTitle", "Newts, too"),
                  "LabelCategoryConfigS3Uri",
                  requester.uri("more.json"),
                  "ClientToken",
                  "once"));
      assertThat(changed.path("Version").intValue()).isEqualTo(2);
      assertThat(page(ann, open)).contains("Pick the animal.").doesNotContain("newt");
      Path template =
          Files.writeString(
              folder.resolve("page.liquid.html"),
              Requester.TEMPLATE.replace("Pick the animal.", "Newts have tails."));
      assertThat(
              PLUMBLINE.cli(
                  "job",
                  "update",
                  "animals",
                  "--template",
                  template.toString(),
                  "--workers-per-object",
                  "1",
                  "--priority",
                  "10",
                  "--resend",
                  "unfinished"))
          .contains("animals is at version 3");
      PLUMBLINE.kill();
      PLUMBLINE.start();
      awaitApplied();

      assertThat(page(bob, bob.next(job))).contains("Newts have tails.", "newt");
      assertThatThrownBy(() -> submit(ann, open, "cat")).hasMessageContaining("offered anew");
      for (PortalVisit worker : List.of(bob, ann, ann)) {
        String assignment = worker.next(job);
        assertThat(page(worker, assignment)).contains("Newts have tails.", "newt");
        submit(worker, assignment, "newt");
      }
      requester.awaitJob("animals", LabelingJobStatus.COMPLETED);

      List<JsonNode> lines =
          requester
              .text("out/animals/manifests/output/output.manifest")
              .lines()
              .map(JSON::readTree)
              .toList();
      assertThat(lines)
          .hasSize(3)
          .allMatch(line -> line.at("/animal-metadata/class-name").stringValue().equals("newt"))
          .allMatch(line -> line.path("animal").intValue() == 3);
      assertThat(requester.job("animals").humanTaskConfig().taskTitle()).isEqualTo("Newts, too");
      assertThat(PLUMBLINE.cli("job", "versions", "animals").lines().skip(1))
          .hasSize(3)
          .anyMatch(line -> line.startsWith("2 ") && line.contains("TaskTitle"))
          .anyMatch(line -> line.startsWith("3 ") && line.contains("unfinished"));
      assertThat(versions())
          .extracting(version -> version.path("Answers").intValue())
          .containsExactly(1, 0, 3);
    }
  }

  private void awaitApplied() {
    Waiting.until(
        "the change has had its effect",
        PATIENCE,
        POLL_INTERVAL,
        () ->
            StreamSupport.stream(versions().spliterator(), false)
                .allMatch(version -> version.path("Applied").booleanValue()));
  }

  private JsonNode versions() {
    try {
      return boto3("list_labeling_job_versions", Map.of("LabelingJobName", "animals"))
          .path("Versions");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the description of our operations where {@code aws configure add-model} would put it. */
  private JsonNode boto3(String operation, Map<String, Object> arguments) throws IOException {
    Path model = folder.resolve("models/plumbline/2026-11-26/service-2.json");
    if (!Files.exists(model)) {
      Files.createDirectories(model.getParent());
      Files.writeString(model, PLUMBLINE.cli("job", "model"));
    }
    return JSON.readTree(
        BotoPython.orSkip()
            .run(
                PLUMBLINE,
                BotoPython.script(RunningJobChangeTest.class, "update.py"),
                List.of(operation, JSON.writeValueAsString(arguments)),
                Map.of("AWS_DATA_PATH", folder.resolve("models").toString()),
                null));
  }

  private static String page(PortalVisit worker, String assignment) throws IOException {
    return worker.call("GET", "/portal/api/assignments/" + assignment + "/page").body();
  }

  private static void submit(PortalVisit worker, String assignment, String label)
      throws IOException {
    HttpResponse<String> submitted =
        worker.call(
            "POST",
            "/portal/api/assignments/" + assignment + "/submit",
            Map.of("answer", Map.of("crowd-image-classifier", Map.of("label", label))));
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
