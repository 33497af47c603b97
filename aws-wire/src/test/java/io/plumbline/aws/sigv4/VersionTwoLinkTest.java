package io.plumbline.aws.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples of AWS's "Signing and authenticating REST requests", with their published key. */
class VersionTwoLinkTest {

  private static final AccessKey KEY =
      new AccessKey(
          "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "111122223333", true);
  private static final String EXPIRES = "1175139620";
  private static final Instant IN_TIME = Instant.ofEpochSecond(1_175_139_620);

  /** "Query string request authentication", with the bucket in the path. */
  private static final String QUERY =
      "AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Expires="
          + EXPIRES
          + "&Signature=NpgCjnDzrM%2BWFzoENXmpNDUsSn8%3D";

  @Test
  void publishedExample_isAccepted() {
    assertThat(verify("GET", "/johnsmith/photos/puppy.jpg", QUERY, Map.of(), IN_TIME).accessKey())
        .isEqualTo(KEY);
  }

  @Test
  void whatWasNotSigned_isRefused() {
    String path = "/johnsmith/photos/puppy.jpg";
    assertRefused("PUT", path, QUERY, Map.of(), IN_TIME, SignatureRejection.SIGNATURE_MISMATCH);
    assertRefused(
        "GET", path + "x", QUERY, Map.of(), IN_TIME, SignatureRejection.SIGNATURE_MISMATCH);
    assertRefused(
        "GET", path, QUERY + "&acl", Map.of(), IN_TIME, SignatureRejection.SIGNATURE_MISMATCH);
    assertRefused(
        "GET",
        path,
        QUERY,
        Map.of("x-amz-meta-a", List.of("b")),
        IN_TIME,
        SignatureRejection.SIGNATURE_MISMATCH);
    assertRefused("GET", path, QUERY, Map.of(), IN_TIME.plusSeconds(1), SignatureRejection.EXPIRED);
    assertRefused(
        "GET",
        path,
        QUERY.replace(EXPIRES, "1999999999"),
        Map.of(),
        IN_TIME,
        SignatureRejection.SIGNATURE_MISMATCH);
  }

  @Test
  void linkThatCannotBeRead_isRefused() {
    for (String query :
        List.of(
            QUERY.replace("Expires", "Expired"),
            QUERY.replace(EXPIRES, "soon"),
            QUERY + "&Signature=again",
            QUERY + "&x-amz-meta-a=b")) {
      assertRefused(
          "GET", "/b/k", query, Map.of(), IN_TIME, SignatureRejection.UNSUPPORTED_ALGORITHM);
    }
    assertRefused(
        "GET",
        "/b/k",
        QUERY.replace("AKIA", "AKIB"),
        Map.of(),
        IN_TIME,
        SignatureRejection.UNKNOWN_ACCESS_KEY);
  }

  private static VerifiedRequest verify(
      String method, String path, String query, Map<String, List<String>> headers, Instant now) {
    return new SigV4Verifier(
            id -> id.equals(KEY.id()) ? Optional.of(KEY) : Optional.empty(),
            Clock.fixed(now, ZoneOffset.UTC))
        .verify(
            new SignedRequest(
                method, path, query, RequestHeaders.of(headers), () -> Sha256.OF_EMPTY),
            SigningService.S3);
  }

  private static void assertRefused(
      String method,
      String path,
      String query,
      Map<String, List<String>> headers,
      Instant now,
      SignatureRejection why) {
    assertThatThrownBy(() -> verify(method, path, query, headers, now))
        .isInstanceOfSatisfying(
            SignatureRejectedException.class, e -> assertThat(e.rejection()).isEqualTo(why));
  }
}
