package io.plumbline.aws.sigv4;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** A key, a clock, and requests signed by the signer of the AWS SDK. */
final class Signing {
  static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final AccessKey KEY =
      new AccessKey("AKIAPLUMBLINETEST", "s3cr3t/with+signs", "111122223333", true);
  static final AccessKeys KEYS = id -> Optional.of(KEY).filter(key -> key.id().equals(id));

  private Signing() {}

  static SigV4Verifier verifierAt(Instant now) {
    return new SigV4Verifier(KEYS, Clock.fixed(now, ZoneOffset.UTC));
  }

  /** A request signed by the SDK, and the body as the SDK would send it. */
  static final class Signed {
    private final SignedRequest request;
    private final byte[] body;

    Signed(SignedRequest request, byte[] body) {
      this.request = request;
      this.body = body;
    }

    SignedRequest request() {
      return request;
    }

    byte[] body() {
      return body;
    }

    String read(SigningService service) throws IOException {
      Payload payload = verifierAt(NOW).verify(request, service).payload();
      return new String(
          payload.open(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Signed sign(
      SdkHttpRequest request,
      String body,
      SigningService service,
      Consumer<SignRequest.Builder<AwsCredentialsIdentity>> options) {
    var signed =
        AwsV4HttpSigner.create()
            .sign(
                sign -> {
                  sign.identity(AwsCredentialsIdentity.create(KEY.id(), KEY.secret()))
                      .request(request)
                      .payload(ContentStreamProvider.fromUtf8String(body))
                      .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service.signingName())
                      .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                      .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, service != SigningService.S3)
                      .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, service != SigningService.S3)
                      .putProperty(HttpSigner.SIGNING_CLOCK, CLOCK);
                  options.accept(sign);
                });
    byte[] sent = bytes(signed.payload().orElseThrow().newStream());
    return new Signed(from(signed.request(), sent), sent);
  }

  static SignedRequest from(SdkHttpRequest request, byte[] body) {
    return new SignedRequest(
        request.method().name(),
        request.encodedPath().isEmpty() ? "/" : request.encodedPath(),
        request.encodedQueryParameters().orElse(null),
        RequestHeaders.of(request.headers()),
        () -> Sha256.hex(body));
  }

  static SdkHttpRequest.Builder http(SdkHttpMethod method, String url) {
    return SdkHttpRequest.builder().method(method).uri(URI.create(url));
  }

  private static byte[] bytes(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
