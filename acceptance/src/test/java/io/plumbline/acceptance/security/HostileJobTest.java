package io.plumbline.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.Waiting;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Pictures;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sagemaker.model.DescribeLabelingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobStatus;

/** Jobs whose manifests, pictures and templates reach further or weigh more than they may. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileJobTest {

  /** Runs with a heap of 512 MB, less than the line that it is given. */
  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final String TEAM = "crew";
  private static final long GIGABYTE = 1L << 30;
  private static final Pattern PICTURE = Pattern.compile("src=\"(http[^\"]*)\"");

  private final Attack attack = new Attack(PLUMBLINE);
  private final HttpClient http = HttpClient.newHttpClient();
  private Requester requester;
  private Requester other;
  private PortalVisit worker;
  private int jobs;

  @BeforeAll
  void prepare() throws IOException {
    requester = attack.requester("hostile");
    requester.prepareBucket();
    requester.createTeam(TEAM);
    other = attack.otherRequester("foreign");
    other.prepareBucket();
    other.put("secret.png", Pictures.png(1));
    other.put("input.manifest", "{\"source-ref\":\"s3://foreign/secret.png\"}\n");
    worker = attack.worker("hand", TEAM);
  }

  @AfterAll
  void closeClients() {
    requester.close();
    other.close();
  }

  @Test
  void manifestOfAnotherAccount_isRefused() {
    DescribeLabelingJobResponse job = failedJob("s3://foreign/input.manifest");

    assertThat(job.failureReason()).contains("access denied");
    attack.assertLogged("input.manifest", "another account");
  }

  @Test
  void pictureOfAnotherAccount_failsTheJobThatHasNoOther() {
    String manifest =
        requester.put("foreign.manifest", "{\"source-ref\":\"s3://foreign/secret.png\"}\n");

    assertThat(failureOfTheOnlyObject(manifest)).contains("access denied");
    attack.assertLogged("secret.png", "another account");
  }

  @Test
  void templateThatGrantsAnotherAccountsObject_getsALinkThatOpensNothing() throws Exception {
    String name = nextName();
    String template =
        requester.put(
            "thief.liquid",
            "<crowd-form><img src=\"{{ 's3://foreign/secret.png' | grant_read_access }}\">"
                + "</crowd-form>");
    requester.createJob(
        name,
        TEAM,
        Attack.manifest(requester, 1),
        job ->
            job.humanTaskConfig(
                job.build().humanTaskConfig().toBuilder()
                    .uiConfig(ui -> ui.uiTemplateS3Uri(template))
                    .build()));
    String assignment = worker.next(worker.awaitJob(1));

    String page = worker.call("GET", "/portal/api/assignments/" + assignment + "/page").body();

    Matcher link = PICTURE.matcher(page);
    assertThat(link.find()).as(page).isTrue();
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(link.group(1).replace("&amp;", "&"))).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
    attack.assertLogged("AccessDenied", "secret.png");
    requester.sageMaker().stopLabelingJob(stop -> stop.labelingJobName(name));
    requester.awaitJob(name, LabelingJobStatus.STOPPED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "s3://hostile/../foreign/input.manifest",
        "s3://../etc/passwd",
        "s3://hostile/..%2fforeign%2finput.manifest",
        "http://169.254.169.254/latest/meta-data",
        "s3:///etc/passwd"
      })
  void manifestUri_readsNothingElse(String uri) {
    String reason;
    try {
      reason = failedJob(uri).failureReason();
    } catch (AwsServiceException e) {
      assertThat(e.statusCode()).isEqualTo(400);
      reason = e.getMessage();
    }
    assertThat(reason).isNotBlank().doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "s3://hostile/../../../../etc/passwd",
        "s3://hostile/../foreign/secret.png",
        "http://169.254.169.254/latest/meta-data",
        "/etc/passwd"
      })
  void sourceRef_readsNothingElse(String uri) {
    String manifest =
        requester.put("refs-" + jobs + ".manifest", "{\"source-ref\":\"" + uri + "\"}\n");

    String name = create(manifest);
    DescribeLabelingJobResponse job = awaitEnd(name);

    String reasons =
        job.labelingJobStatus() == LabelingJobStatus.FAILED
            ? job.failureReason()
            : requester.text("out/" + name + "/manifests/output/failed-objects.jsonl");
    assertThat(reasons).contains(uri).doesNotContain("root:");
  }

  @Test
  void lineOfAGigabyte_failsTheJobAndNotTheProgram() {
    requester
        .s3()
        .putObject(
            put -> put.bucket("hostile").key("huge.manifest"),
            RequestBody.fromContentProvider(
                () -> new RepeatedByte('x', GIGABYTE), GIGABYTE, "application/x-ndjson"));

    DescribeLabelingJobResponse job = failedJob("s3://hostile/huge.manifest");

    assertThat(job.failureReason()).contains("line 1", "100,000");
    assertThat(PLUMBLINE.isAlive()).isTrue();
    assertThat(PLUMBLINE.log()).doesNotContain("OutOfMemoryError");
    requester.s3().deleteObject(delete -> delete.bucket("hostile").key("huge.manifest"));
  }

  @Test
  void pictureThatUnpacksToGigabytes_failsTheJobThatHasNoOther() {
    String uri = requester.put("bomb.png", Pictures.pngThatDeclares(50_000, 50_000));
    String manifest = requester.put("bomb.manifest", "{\"source-ref\":\"" + uri + "\"}\n");

    assertThat(failureOfTheOnlyObject(manifest)).contains("50000 × 50000 pixels");
  }

  private String failureOfTheOnlyObject(String manifest) {
    return failedJob(manifest).failureReason();
  }

  private DescribeLabelingJobResponse failedJob(String manifest) {
    String name = create(manifest);
    return requester.awaitJob(name, LabelingJobStatus.FAILED);
  }

  private DescribeLabelingJobResponse awaitEnd(String name) {
    Waiting.until(
        "job " + name + " is over",
        Duration.ofMinutes(3),
        Duration.ofMillis(200),
        () ->
            Arrays.asList(LabelingJobStatus.COMPLETED, LabelingJobStatus.FAILED)
                .contains(requester.job(name).labelingJobStatus()));
    return requester.job(name);
  }

  private String create(String manifest) {
    String name = nextName();
    requester.createJob(name, TEAM, manifest, job -> {});
    return name;
  }

  private String nextName() {
    jobs++;
    return "hostile-" + jobs;
  }
}
