package io.plumbline.acceptance.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.acceptance.AwsCredentials;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Pictures;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.sagemaker.model.EnabledOrDisabled;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobStatus;

/**
 * A service that keeps its objects at an S3 endpoint of somebody else: requesters and workers see
 * no difference. The endpoint is a second Plumbline, of which the first knows no more than address
 * and key.
 */
class ForeignObjectStoreTest {

  private static final String BUCKET = "kept-elsewhere";
  private static final String TEAM = "far";
  private static final Pattern PICTURE = Pattern.compile(" src=\"(http[^\"]*)\"");

  private static final RunningPlumbline STORE = RunningPlumbline.serving();
  private static RunningPlumbline service;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    STORE.start();
    AwsCredentials key = STORE.credentials();
    service =
        RunningPlumbline.serving(
            "--object-store-endpoint",
            "http://127.0.0.1:" + STORE.port(),
            "--object-store-access-key-id",
            key.accessKeyId());
    // Other users of a machine can read command lines, so a secret is no option.
    Files.writeString(
        service.dataFolder().resolve("plumbline.properties"),
        "object-store-secret-access-key=" + key.secretAccessKey() + "\n");
    service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
    STORE.close();
  }

  @Test
  void job_runsFromManifestToLabels() throws IOException {
    try (Requester requester = new Requester(service.address(), service.credentials(), BUCKET);
        Requester elsewhere = new Requester(STORE.address(), STORE.credentials(), BUCKET)) {
      requester.prepareBucket();
      requester.createTeam(TEAM);
      String picture = requester.put("images/사진 1.png", Pictures.png(1));
      requester.createJob(
          "job",
          TEAM,
          requester.put("input.manifest", "{\"source-ref\":\"" + picture + "\"}\n"),
          create -> {});
      String printed = service.cli("worker", "add", "mia", "--team", TEAM);
      PortalVisit worker =
          PortalVisit.firstSignIn(
              http, service.address(), "mia", PortalVisit.oneTimePassword(printed));
      String assignment = worker.next(worker.awaitJob(1));

      URI straight = picture(worker, assignment);
      assertThat(straight.getPort()).isEqualTo(STORE.port());
      assertThat(read(straight)).isEqualTo(Pictures.png(1));

      // What is to be bound to the worker's address goes through the service, which can look at it.
      bindLinksToAddress(requester);
      URI bound = picture(worker, assignment);
      assertThat(bound.getPort()).isEqualTo(service.port());
      assertThat(bound.getQuery()).contains("x-plumbline-source-ip=127.0.0.1");
      assertThat(read(bound)).isEqualTo(Pictures.png(1));

      HttpResponse<String> submitted =
          worker.call(
              "POST",
              "/portal/api/assignments/" + assignment + "/submit",
              Map.of("answer", Map.of("crowd-image-classifier", Map.of("label", "dog"))));
      assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
      requester.awaitJob("job", LabelingJobStatus.COMPLETED);
      String output = requester.text("out/job/manifests/output/output.manifest");
      assertThat(output).contains("\"class-name\":\"dog\"").contains("사진 1.png");
      assertThat(elsewhere.text("out/job/manifests/output/output.manifest")).isEqualTo(output);
    }
  }

  @Test
  void refusals_areThoseOfTheStore() {
    try (Requester requester = new Requester(service.address(), service.credentials(), BUCKET)) {
      assertThatThrownBy(() -> requester.s3().listObjectsV2(list -> list.bucket("no-such-bucket")))
          .isInstanceOf(NoSuchBucketException.class);
    }
  }

  private static void bindLinksToAddress(Requester requester) {
    requester
        .sageMaker()
        .updateWorkteam(
            update ->
                update
                    .workteamName(TEAM)
                    .workerAccessConfiguration(
                        access ->
                            access.s3Presign(
                                presign ->
                                    presign.iamPolicyConstraints(
                                        only -> only.sourceIp(EnabledOrDisabled.ENABLED)))));
  }

  /** Where the page of an assignment takes its picture from. */
  private static URI picture(PortalVisit worker, String assignment) throws IOException {
    String page = worker.call("GET", "/portal/api/assignments/" + assignment + "/page").body();
    Matcher found = PICTURE.matcher(page.substring(page.indexOf("<crowd-image-classifier")));
    assertThat(found.find()).as(page).isTrue();
    return URI.create(found.group(1).replace("&amp;", "&").replace("&#38;", "&"));
  }

  private byte[] read(URI link) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          http.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
