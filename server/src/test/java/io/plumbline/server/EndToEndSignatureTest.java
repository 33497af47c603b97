package io.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.aws.sigv4.AccessKey;
import io.plumbline.aws.sigv4.Presigner;
import io.plumbline.server.accesskey.AccessKeyService;
import io.plumbline.server.accesskey.NewAccessKey;
import io.plumbline.server.testing.Http;
import io.plumbline.server.testing.LogLines;
import io.plumbline.server.testing.RunningService;
import io.plumbline.server.testing.RunningServiceExtension;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

/** Signatures as clients make them, over a real connection to the whole service. */
@ExtendWith(RunningServiceExtension.class)
class EndToEndSignatureTest {

  private static final byte[] BODY = "a label is a promise".getBytes(StandardCharsets.UTF_8);

  private final RunningService service;
  private final S3Client s3;
  private final String bucket = "b-" + UUID.randomUUID();

  EndToEndSignatureTest(RunningService service) {
    this.service = service;
    this.s3 = service.s3(service.credentials());
  }

  @BeforeEach
  void makeBucket() {
    s3.createBucket(request -> request.bucket(bucket));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.jpg",
        "a/../b//c/./d",
        "../../above",
        "/begins/with/a/slash",
        "ends/with/a/slash/",
        "ünïcode/日本語/🏔.jpg",
        "percent%2Fencoded%00",
        "plus+space and;semi=colon?question#hash&more",
        "back\\slash|pipe\"quote<>^`{}[]",
        "portal/index.html",
        "~tilde*star'quote(paren)!",
      })
  void key_comesBackAsItWasSent(String key) {
    s3.putObject(
        request -> request.bucket(bucket).key(key).metadata(Map.of("who", "test")),
        RequestBody.fromBytes(BODY));

    assertThat(s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray())
        .isEqualTo(BODY);
    assertThat(s3.listObjectsV2(request -> request.bucket(bucket)).contents())
        .singleElement()
        .extracting("key")
        .isEqualTo(key);
  }

  @Test
  void streamedBody_isTakenOutOfItsChunks() {
    byte[] large = new byte[1_000_003];
    large[17] = 42;

    s3.putObject(
        request -> request.bucket(bucket).key("large"),
        RequestBody.fromInputStream(new ByteArrayInputStream(large), large.length));

    assertThat(s3.headObject(request -> request.bucket(bucket).key("large")).contentLength())
        .isEqualTo(large.length);
    assertThat(s3.getObjectAsBytes(request -> request.bucket(bucket).key("large")).asByteArray())
        .isEqualTo(large);
  }

  @Test
  void presignedLinks_needNoOtherProof() throws Exception {
    try (S3Presigner presigner = service.presigner()) {
      URI put =
          presigner
              .presignPutObject(
                  link ->
                      link.signatureDuration(Duration.ofMinutes(1))
                          .putObjectRequest(request -> request.bucket(bucket).key("a b")))
              .url()
              .toURI();
      URI get =
          presigner
              .presignGetObject(
                  link ->
                      link.signatureDuration(Duration.ofMinutes(1))
                          .getObjectRequest(request -> request.bucket(bucket).key("a b")))
              .url()
              .toURI();

      assertThat(Http.send("PUT", put, BODY).statusCode()).isEqualTo(200);
      assertThat(Http.get(get).body()).isEqualTo(BODY);
      assertError(Http.send("PUT", get, BODY), 403, "SignatureDoesNotMatch");
      assertError(
          Http.get(
              URI.create(get.toString().replaceAll("Signature=[0-9a-f]{8}", "Signature=deadbeef"))),
          403,
          "SignatureDoesNotMatch");
      assertError(
          Http.get(URI.create(get.toString().replace("a%20b", "a%20c"))),
          403,
          "SignatureDoesNotMatch");
    }
  }

  @Test
  void expiredLink_isRefused() {
    AwsBasicCredentials credentials = service.credentials();
    AccessKey key =
        new AccessKey(
            credentials.accessKeyId(), credentials.secretAccessKey(), RunningService.ACCOUNT, true);
    Clock anHourAgo = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
    URI link =
        new Presigner(key, "us-east-1", anHourAgo)
            .get(service.address(), "/" + bucket + "/key", Duration.ofMinutes(59));

    assertError(Http.get(link), 403, "AccessDenied", "Request has expired");
  }

  @Test
  void changedRequest_isRefused_andLogged() {
    HttpRequest signed = sign(SdkHttpMethod.PUT, "/" + bucket + "/key", BODY, Clock.systemUTC());
    byte[] other = BODY.clone();
    other[0]++;
    try (LogLines security = new LogLines("plumbline.security")) {
      assertError(
          Http.send(copy(signed, "PUT", signed.uri(), other)), 400, "XAmzContentSHA256Mismatch");
      assertError(
          Http.send(copy(signed, "PUT", URI.create(signed.uri() + "2"), BODY)),
          403,
          "SignatureDoesNotMatch");
      assertError(
          Http.send(copy(signed, "POST", signed.uri(), BODY)), 403, "SignatureDoesNotMatch");

      assertThat(security.lines())
          .hasSize(3)
          .anyMatch(line -> line.contains("reason=\"XAmzContentSHA256Mismatch\""))
          .allMatch(line -> line.contains("client=\"127.0.0.1\""))
          .allMatch(line -> line.contains("requestId="))
          .noneMatch(line -> line.contains(service.credentials().secretAccessKey()));
    }
    assertThat(s3.listObjectsV2(request -> request.bucket(bucket)).contents()).isEmpty();
    assertThat(Http.send(signed).statusCode()).isEqualTo(200);
  }

  @Test
  void clockThatIsFarOff_isRefused() {
    Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-20));

    assertError(
        Http.send(sign(SdkHttpMethod.PUT, "/" + bucket + "/key", BODY, slow)),
        403,
        "RequestTimeTooSkewed");
  }

  @Test
  void unsignedRequests_areRefusedInTheShapeOfTheirService() {
    assertError(Http.get(service.address("/" + bucket + "/key")), 403, "AccessDenied");
    assertError(Http.get(service.address("/")), 403, "AccessDenied");

    HttpResponse<byte[]> json =
        Http.send(
            "POST",
            service.address("/"),
            "{}".getBytes(StandardCharsets.UTF_8),
            "X-Amz-Target",
            "SageMaker.ListLabelingJobs");
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(Http.header(json, "x-amzn-ErrorType"))
        .isEqualTo("MissingAuthenticationTokenException");
    assertThat(Http.header(json, "x-amzn-RequestId")).hasSize(36);
    assertThat(Http.text(json)).contains("\"__type\":\"MissingAuthenticationTokenException\"");
  }

  @Test
  void preflight_needsNoSignature_butARule() {
    URI object = service.address("/" + bucket + "/key");
    String[] preflight = {"Origin", "null", "Access-Control-Request-Method", "GET"};
    assertError(Http.send("OPTIONS", object, new byte[0], preflight), 403, "AccessForbidden");

    s3.putBucketCors(
        request ->
            request
                .bucket(bucket)
                .corsConfiguration(
                    rules ->
                        rules.corsRules(
                            List.of(
                                CORSRule.builder()
                                    .allowedOrigins("*")
                                    .allowedMethods("GET")
                                    .build()))));

    HttpResponse<byte[]> answer = Http.send("OPTIONS", object, new byte[0], preflight);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Http.header(answer, "Access-Control-Allow-Origin")).isIn("*", "null");
  }

  @Test
  void unknownKeyAndWrongSecret_areRefusedByBothServices() {
    AwsBasicCredentials unknown = AwsBasicCredentials.create("PLUMUNKNOWNUNKNOWNUN", "secret");
    AwsBasicCredentials wrong =
        AwsBasicCredentials.create(service.credentials().accessKeyId(), "wrong");

    assertThatThrownBy(() -> service.s3(unknown).listBuckets())
        .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, "InvalidAccessKeyId"));
    assertThatThrownBy(() -> service.s3(wrong).listBuckets())
        .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, "SignatureDoesNotMatch"));
    assertThatThrownBy(() -> service.sageMaker(unknown).listWorkteams(request -> {}))
        .isInstanceOfSatisfying(
            SageMakerException.class, e -> assertCode(e, "UnrecognizedClientException"));
    assertThatThrownBy(() -> service.sageMaker(wrong).listWorkteams(request -> {}))
        .isInstanceOfSatisfying(
            SageMakerException.class, e -> assertCode(e, "InvalidSignatureException"));
  }

  @Test
  void keyThatIsTurnedOff_isRefused() {
    AccessKeyService keys = service.bean(AccessKeyService.class);
    NewAccessKey made = keys.create(RunningService.ACCOUNT, "to be turned off");
    keys.setEnabled(made.key().accessKeyId(), false);
    AwsBasicCredentials credentials =
        AwsBasicCredentials.create(made.key().accessKeyId(), made.secretAccessKey());

    assertThatThrownBy(() -> service.s3(credentials).listBuckets())
        .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, "InvalidAccessKeyId"));
  }

  @Test
  void anotherAccountsBucket_isClosed() {
    NewAccessKey other = service.bean(AccessKeyService.class).create("999988887777", "stranger");
    S3Client stranger =
        service.s3(AwsBasicCredentials.create(other.key().accessKeyId(), other.secretAccessKey()));
    s3.putObject(request -> request.bucket(bucket).key("key"), RequestBody.fromBytes(BODY));

    assertThatThrownBy(() -> stranger.getObjectAsBytes(r -> r.bucket(bucket).key("key")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, "AccessDenied"));
    assertThat(stranger.listBuckets().buckets()).isEmpty();
  }

  @Test
  void sageMakerOperation_isAnswered() {
    assertThat(
            service
                .sageMaker(service.credentials())
                .listLabelingJobs(request -> request.nameContains("none"))
                .labelingJobSummaryList())
        .isEmpty();
  }

  @Test
  void signatureForAnotherService_isRefused() {
    HttpRequest forS3 = sign(SdkHttpMethod.POST, "/", BODY, Clock.systemUTC());
    HttpRequest withTarget =
        HttpRequest.newBuilder(forS3, (name, value) -> true)
            .header("X-Amz-Target", "SageMaker.ListLabelingJobs")
            .build();

    HttpResponse<byte[]> answer = Http.send(withTarget);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.text(answer)).contains("InvalidSignatureException");
  }

  private HttpRequest sign(SdkHttpMethod method, String path, byte[] body, Clock clock) {
    SdkHttpRequest unsigned =
        SdkHttpFullRequest.builder().method(method).uri(service.address(path)).build();
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                request ->
                    request
                        .identity(service.credentials())
                        .request(unsigned)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
            .request();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(signed.getUri())
            .method(method.name(), BodyPublishers.ofByteArray(body));
    signed
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  private static HttpRequest copy(HttpRequest original, String method, URI uri, byte[] body) {
    return HttpRequest.newBuilder(original, (name, value) -> true)
        .uri(uri)
        .method(method, BodyPublishers.ofByteArray(body))
        .build();
  }

  private static void assertError(HttpResponse<byte[]> answer, int status, String... texts) {
    assertThat(Http.text(answer)).contains(texts);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  private static void assertCode(AwsServiceException error, String code) {
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
  }
}
