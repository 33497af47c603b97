package io.plumbline.aws.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** One character of a signed request is changed, anywhere: it is refused. */
class TamperingTest {
  private static final String URL =
      "https://localhost:8080/inbox/photos/cat-1.jpg?list-type=2&prefix=photos&uploadId=u1";

  /**
   * Digits only, so that no change of it is a change of upper and lower case, which framing does
   * not tell apart.
   */
  private static final String CONTENT = "0123456789".repeat(20);

  private static final Signing.Signed HASHED = put(sign -> {});
  private static final Signing.Signed CHUNKED =
      put(sign -> sign.putProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, true));
  private static final Signing.Signed CHUNKED_WITH_TRAILER =
      put(
          sign ->
              sign.putProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, true)
                  .putProperty(
                      AwsV4FamilyHttpSigner.CHECKSUM_ALGORITHM, DefaultChecksumAlgorithm.CRC32));
  private static final Signing.Signed PRESIGNED =
      put(
          sign ->
              sign.putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                  .putProperty(
                      AwsV4HttpSigner.AUTH_LOCATION, AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                  .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofHours(1)));

  @Example
  void theBodiesAreCoveredInDifferentWays() {
    assertThat(HASHED.request().headers().first("x-amz-content-sha256").orElseThrow()).hasSize(64);
    assertThat(CHUNKED.request().headers().first("x-amz-content-sha256"))
        .contains("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
    assertThat(CHUNKED_WITH_TRAILER.request().headers().first("x-amz-content-sha256"))
        .contains("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER");
  }

  @Property(tries = 250)
  void path(
      @ForAll @IntRange(min = 1, max = 10_000) int at,
      @ForAll @CharRange(from = '!', to = '~') char c) {
    String path = HASHED.request().rawPath();
    String changed = change(path, 1 + at % (path.length() - 1), c);
    SignedRequest original = HASHED.request();

    assertRefused(
        new SignedRequest(
            original.method(),
            changed,
            original.rawQuery(),
            original.headers(),
            original.bodySha256()));
  }

  @Property(tries = 500)
  void query(
      @ForAll @IntRange(min = 0, max = 10_000) int at,
      @ForAll @CharRange(from = '!', to = '~') char c,
      @ForAll boolean presigned) {
    SignedRequest original = (presigned ? PRESIGNED : HASHED).request();
    String query = original.rawQuery();
    String changed = change(query, at % query.length(), c);
    // %2f is %2F.
    Assume.that(!changed.equalsIgnoreCase(query) || !meansTheSame(query, changed));

    assertRefused(
        new SignedRequest(
            original.method(),
            original.rawPath(),
            changed,
            original.headers(),
            original.bodySha256()));
  }

  @Property(tries = 500)
  void signedHeader(
      @ForAll @IntRange(min = 0, max = 10_000) int which,
      @ForAll @IntRange(min = 0, max = 10_000) int at,
      @ForAll @CharRange(from = '!', to = '~') char c) {
    SignedRequest original = CHUNKED_WITH_TRAILER.request();
    List<String> covered =
        List.copyOf(
            Signing.verifierAt(Signing.NOW).verify(original, SigningService.S3).signedHeaders());
    String name = covered.get(which % covered.size());
    String value = original.headers().first(name).orElseThrow();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    original.headers().names().forEach(n -> headers.put(n, original.headers().all(n)));
    headers.put(name, List.of(change(value, at % value.length(), c)));

    assertRefused(
        new SignedRequest(
            original.method(),
            original.rawPath(),
            original.rawQuery(),
            RequestHeaders.of(headers),
            original.bodySha256()));
  }

  @Property(tries = 250)
  void authorizationHeader(
      @ForAll @IntRange(min = 0, max = 10_000) int at,
      @ForAll @CharRange(from = '!', to = '~') char c) {
    SignedRequest original = HASHED.request();
    String value = original.headers().first("authorization").orElseThrow();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    original.headers().names().forEach(n -> headers.put(n, original.headers().all(n)));
    headers.put("authorization", List.of(change(value, at % value.length(), c)));

    assertRefused(
        new SignedRequest(
            original.method(),
            original.rawPath(),
            original.rawQuery(),
            RequestHeaders.of(headers),
            original.bodySha256()));
  }

  @Property(tries = 750)
  void body(
      @ForAll @IntRange(min = 0, max = 2) int kind,
      @ForAll @IntRange(min = 0, max = 100_000) int at,
      @ForAll byte changed) {
    Signing.Signed signed = List.of(HASHED, CHUNKED, CHUNKED_WITH_TRAILER).get(kind);
    byte[] body = signed.body().clone();
    int position = at % body.length;
    Assume.that(
        Character.toLowerCase((char) body[position]) != Character.toLowerCase((char) changed));
    body[position] = changed;
    Payload payload =
        Signing.verifierAt(Signing.NOW).verify(signed.request(), SigningService.S3).payload();

    assertThatThrownBy(() -> payload.open(new ByteArrayInputStream(body)).readAllBytes())
        .isInstanceOf(PayloadRejectedException.class);
  }

  @Property(tries = 250)
  void bodyCutOrExtended(
      @ForAll @IntRange(min = 0, max = 2) int kind,
      @ForAll @IntRange(min = -10_000, max = 20) int change) {
    Assume.that(change != 0);
    Signing.Signed signed = List.of(HASHED, CHUNKED, CHUNKED_WITH_TRAILER).get(kind);
    int length = signed.body().length;
    byte[] body = Arrays.copyOf(signed.body(), change > 0 ? length + change : -change % length);
    Payload payload =
        Signing.verifierAt(Signing.NOW).verify(signed.request(), SigningService.S3).payload();

    assertThatThrownBy(() -> payload.open(new ByteArrayInputStream(body)).readAllBytes())
        .isInstanceOf(PayloadRejectedException.class);
  }

  private static boolean meansTheSame(String query, String changed) {
    return QueryString.parse(query).parameters().equals(QueryString.parse(changed).parameters());
  }

  private static void assertRefused(SignedRequest request) {
    assertThatThrownBy(() -> Signing.verifierAt(Signing.NOW).verify(request, SigningService.S3))
        .isInstanceOf(SignatureRejectedException.class);
  }

  /** Another character at this place; where it is the same already, the next one. */
  private static String change(String text, int at, char c) {
    char other = text.charAt(at) == c ? (char) (c == '~' ? '!' : c + 1) : c;
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  private static Signing.Signed put(Consumer<SignRequest.Builder<AwsCredentialsIdentity>> options) {
    Signing.Signed signed =
        Signing.sign(
            Signing.http(SdkHttpMethod.PUT, URL).putHeader("x-amz-meta-taken", "at noon").build(),
            CONTENT,
            SigningService.S3,
            options);
    // What is tampered with below is accepted as long as nobody tampers with it.
    assertThat(signed.request().rawPath()).isEqualTo("/inbox/photos/cat-1.jpg");
    Payload payload =
        Signing.verifierAt(Signing.NOW).verify(signed.request(), SigningService.S3).payload();
    assertThat(payload.open(new ByteArrayInputStream(signed.body()))).hasContent(CONTENT);
    return signed;
  }
}
