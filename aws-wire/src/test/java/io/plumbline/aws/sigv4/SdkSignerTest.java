package io.plumbline.aws.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

/** Requests as the AWS SDK for Java signs and sends them, in all of its ways to cover the body. */
class SdkSignerTest {
  private static final String KEY = "photos/ü ñ/猫 (1)+[x]=~'!*;,@$&#?%41.jpg";
  private static final String CONTENT = "0123456789".repeat(30_000);

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "https://s3.eu-central-1.amazonaws.com"})
  void s3Client_everyRequestIsAcceptedWithItsBody(String endpoint) throws IOException {
    Recorder recorder = new Recorder();
    for (boolean chunked : List.of(true, false)) {
      for (boolean pathStyle : List.of(true, false)) {
        for (RequestChecksumCalculation checksums : RequestChecksumCalculation.values()) {
          calls(
              s3(recorder, endpoint)
                  .forcePathStyle(pathStyle)
                  .requestChecksumCalculation(checksums)
                  .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(chunked))
                  .build());
        }
      }
    }

    assertThat(recorder.requests).hasSize(7 * 8);
    SigV4Verifier verifier = new SigV4Verifier(Signing.KEYS, Clock.systemUTC());
    List<Payload> payloads = new ArrayList<>();
    for (Signing.Signed sent : recorder.requests) {
      Payload payload = verifier.verify(sent.request(), SigningService.S3).payload();
      byte[] content = payload.open(new ByteArrayInputStream(sent.body())).readAllBytes();
      if (payload instanceof Payload.Chunked) {
        assertThat(content).asString().isEqualTo(CONTENT);
      }
      payloads.add(payload);
    }
    assertThat(payloads).hasAtLeastOneElementOfType(Payload.Chunked.class);
  }

  @Test
  void sageMakerClient_isAccepted() throws IOException {
    Recorder recorder = new Recorder();
    SageMakerClient client =
        SageMakerClient.builder()
            .region(Region.EU_CENTRAL_1)
            .endpointOverride(URI.create("http://localhost:8080"))
            .credentialsProvider(credentials())
            .httpClient(recorder)
            .build();

    ignoringTheAnswer(() -> client.stopLabelingJob(stop -> stop.labelingJobName("cats-猫")));

    Signing.Signed sent = recorder.requests.get(0);
    VerifiedRequest verified =
        new SigV4Verifier(Signing.KEYS, Clock.systemUTC())
            .verify(sent.request(), SigningService.SAGEMAKER);
    assertThat(verified.signedHeaders()).contains("x-amz-target");
    assertThat(verified.payload().open(new ByteArrayInputStream(sent.body())))
        .hasContent("{\"LabelingJobName\":\"cats-猫\"}");
  }

  @Test
  void s3Presigner_getAndPutAreAccepted() throws IOException {
    try (S3Presigner presigner =
        S3Presigner.builder()
            .region(Region.EU_CENTRAL_1)
            .endpointOverride(URI.create("http://localhost:8080"))
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .credentialsProvider(credentials())
            .build()) {
      var get =
          presigner.presignGetObject(
              sign ->
                  sign.signatureDuration(Duration.ofHours(1))
                      .getObjectRequest(
                          o -> o.bucket("inbox").key(KEY).responseContentType("text/a b")));
      var put =
          presigner.presignPutObject(
              sign ->
                  sign.signatureDuration(Duration.ofDays(7))
                      .putObjectRequest(o -> o.bucket("inbox").key(KEY).contentType("image/jpeg")));
      SigV4Verifier verifier = new SigV4Verifier(Signing.KEYS, Clock.systemUTC());

      assertThat(
              verifier
                  .verify(Signing.from(get.httpRequest(), new byte[0]), SigningService.S3)
                  .payload())
          .isEqualTo(new Payload.Unsigned());
      VerifiedRequest verifiedPut =
          verifier.verify(Signing.from(put.httpRequest(), new byte[0]), SigningService.S3);
      assertThat(verifiedPut.signedHeaders()).contains("content-type", "host");
    }
  }

  @Test
  void httpSigner_unsignedChunksWithTrailer() throws IOException {
    Signing.Signed signed =
        Signing.sign(
            Signing.http(SdkHttpMethod.PUT, "https://localhost/inbox/a").build(),
            CONTENT,
            SigningService.S3,
            sign ->
                sign.putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                    .putProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, true)
                    .putProperty(
                        AwsV4FamilyHttpSigner.CHECKSUM_ALGORITHM, DefaultChecksumAlgorithm.CRC32));

    assertThat(signed.request().headers().first("x-amz-content-sha256"))
        .contains("STREAMING-UNSIGNED-PAYLOAD-TRAILER");
    assertThat(signed.read(SigningService.S3)).isEqualTo(CONTENT);
  }

  @Test
  void httpSigner_unsignedPayload() throws IOException {
    Signing.Signed signed =
        Signing.sign(
            Signing.http(SdkHttpMethod.PUT, "https://localhost/inbox/a").build(),
            CONTENT,
            SigningService.S3,
            sign -> sign.putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false));

    assertThat(signed.read(SigningService.S3)).isEqualTo(CONTENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a/b",
        "/a/./b/../c",
        "//a///b/",
        "/a%20b/%C3%BC",
        "/a/..",
        "/-._~/x",
        "/a;b=c@d"
      })
  void httpSigner_normalisedPaths(String path) throws IOException {
    Signing.Signed signed =
        Signing.sign(
            Signing.http(SdkHttpMethod.POST, "http://localhost:8080" + path).build(),
            "{}",
            SigningService.SAGEMAKER,
            sign -> {});

    assertThat(signed.read(SigningService.SAGEMAKER)).isEqualTo("{}");
  }

  @Test
  void httpSigner_presignedQueryWithManyParameters() throws IOException {
    Signing.Signed signed =
        Signing.sign(
            Signing.http(SdkHttpMethod.GET, "https://localhost:8080/inbox/a")
                .putRawQueryParameter("prefix", "a b+c/ü")
                .putRawQueryParameter("b", List.of("2", "1", "10"))
                .putRawQueryParameter("B", "")
                .build(),
            "",
            SigningService.S3,
            sign ->
                sign.putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                    .putProperty(
                        AwsV4HttpSigner.AUTH_LOCATION, AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(5)));

    assertThat(signed.read(SigningService.S3)).isEmpty();
  }

  private static void calls(S3Client s3) {
    List<Consumer<S3Client>> calls =
        List.of(
            client -> client.createBucket(bucket -> bucket.bucket("inbox")),
            client ->
                client.putObject(
                    put -> put.bucket("inbox").key(KEY), RequestBody.fromString(CONTENT)),
            client ->
                client.putObject(
                    put ->
                        put.bucket("inbox")
                            .key("a//../b")
                            .checksumAlgorithm(ChecksumAlgorithm.SHA256),
                    RequestBody.fromString(CONTENT)),
            client -> client.getObject(get -> get.bucket("inbox").key(KEY).range("bytes=0-9")),
            client ->
                client.listObjectsV2(
                    list -> list.bucket("inbox").prefix("a b+c/ü=&").startAfter("~")),
            client ->
                client.deleteObjects(
                    delete ->
                        delete
                            .bucket("inbox")
                            .delete(
                                Delete.builder()
                                    .objects(ObjectIdentifier.builder().key(KEY).build())
                                    .build())),
            client ->
                client.uploadPart(
                    part -> part.bucket("inbox").key("big").uploadId("u/+=1").partNumber(2),
                    RequestBody.fromString(CONTENT)));
    calls.forEach(call -> ignoringTheAnswer(() -> call.accept(s3)));
  }

  /** The client may not like the empty answer that it gets; the request is out by then. */
  private static void ignoringTheAnswer(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException expected) {
      assertThat(expected).isInstanceOf(SdkException.class);
    }
  }

  private static S3ClientBuilder s3(Recorder recorder, String endpoint) {
    return S3Client.builder()
        .region(Region.EU_CENTRAL_1)
        .endpointOverride(URI.create(endpoint))
        .credentialsProvider(credentials())
        .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
        .httpClient(recorder);
  }

  private static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(Signing.KEY.id(), Signing.KEY.secret()));
  }

  /** An HTTP client without a network: keeps what would have been sent. */
  private static final class Recorder implements SdkHttpClient {
    private final List<Signing.Signed> requests = new ArrayList<>();

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          byte[] body =
              request.contentStreamProvider().isPresent()
                  ? request.contentStreamProvider().get().newStream().readAllBytes()
                  : new byte[0];
          requests.add(new Signing.Signed(Signing.from(request.httpRequest(), body), body));
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(200).build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(new byte[0])))
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }
}
