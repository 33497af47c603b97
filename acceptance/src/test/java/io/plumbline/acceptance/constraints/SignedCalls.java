package io.plumbline.acceptance.constraints;

import io.plumbline.acceptance.AwsCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Sends bodies of any content to SageMaker operations, signed by the AWS SDK's signer, which the
 * SDK's own client would not let pass. Safe for use by many threads.
 */
final class SignedCalls {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** The HTTP client writes these itself, the same as they were signed. */
  private static final Set<String> WRITTEN_BY_CLIENT = Set.of("host", "content-length");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;

  SignedCalls(URI service) {
    this.service = service;
  }

  /** A signed request that can be changed before it is sent. */
  HttpRequest.Builder signed(AwsCredentials key, Clock clock, String operation, byte[] body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(service.resolve("/"))
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("X-Amz-Target", "SageMaker." + operation)
            .build();
    var signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(
                            AwsCredentialsIdentity.create(key.accessKeyId(), key.secretAccessKey()))
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sagemaker")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock));
    HttpRequest.Builder sent = unsigned(body);
    signed
        .request()
        .forEachHeader(
            (name, values) -> {
              if (!WRITTEN_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> sent.setHeader(name, value));
              }
            });
    return sent;
  }

  /** A request without a signature. */
  HttpRequest.Builder unsigned(byte[] body) {
    return HttpRequest.newBuilder(service.resolve("/"))
        .timeout(TIMEOUT)
        .POST(BodyPublishers.ofByteArray(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
