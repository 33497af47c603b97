package io.plumbline.aws.sigv4;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** What is refused, and with which codes. */
class SigV4VerifierTest {
  private static final SdkHttpRequest PUT =
      Signing.http(SdkHttpMethod.PUT, "http://localhost:8080/inbox/a.txt").build();
  private static final SignedRequest HEADER_SIGNED =
      Signing.sign(PUT, "hello", SigningService.S3, sign -> {}).request();
  private static final SignedRequest JSON_SIGNED =
      Signing.sign(
              Signing.http(SdkHttpMethod.POST, "http://localhost:8080/")
                  .putHeader("X-Amz-Target", "SageMaker.ListTags")
                  .build(),
              "{}",
              SigningService.SAGEMAKER,
              sign -> {})
          .request();
  private static final SignedRequest PRESIGNED =
      Signing.sign(
              Signing.http(SdkHttpMethod.GET, "https://localhost:8080/inbox/a.txt").build(),
              "",
              SigningService.S3,
              sign ->
                  sign.putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                      .putProperty(
                          AwsV4HttpSigner.AUTH_LOCATION, AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                      .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(60)))
          .request();

  @Test
  void signedRequest_tellsWhoAndWhat() {
    VerifiedRequest verified =
        Signing.verifierAt(Signing.NOW).verify(HEADER_SIGNED, SigningService.S3);

    assertThat(verified.accessKey()).isEqualTo(Signing.KEY);
    assertThat(verified.region()).isEqualTo("eu-central-1");
    assertThat(verified.service()).isEqualTo(SigningService.S3);
    assertThat(verified.signedHeaders()).contains("host", "x-amz-date", "x-amz-content-sha256");
    assertThat(verified.toString()).doesNotContain(Signing.KEY.secret());
  }

  @Test
  void withoutContentHash_jsonBodyIsHashedForTheSignature() {
    // As the AWS CLI signs: no x-amz-content-sha256 anywhere.
    CredentialScope scope = new CredentialScope("20261123", "us-east-1", "sagemaker");
    RequestHeaders unsigned =
        RequestHeaders.of(
            Map.of("Host", List.of("localhost:8080"), "X-Amz-Date", List.of("20261123T101530Z")));
    CanonicalRequest canonical =
        new CanonicalRequest(
            "POST",
            "/",
            "",
            unsigned,
            List.of("host", "x-amz-date"),
            Sha256.hex("{}".getBytes(US_ASCII)));
    String signature =
        SigningKey.derive(Signing.KEY.secret(), scope)
            .sign(canonical.stringToSign("20261123T101530Z", scope));
    Map<String, List<String>> headers = new LinkedHashMap<>();
    unsigned.names().forEach(name -> headers.put(name, unsigned.all(name)));
    headers.put(
        "authorization",
        List.of(
            "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=host;x-amz-date, Signature=%s"
                .formatted(Signing.KEY.id(), scope, signature)));
    SignedRequest request =
        new SignedRequest(
            "POST",
            "/",
            null,
            RequestHeaders.of(headers),
            () -> Sha256.hex("{}".getBytes(US_ASCII)));
    SignedRequest otherBody =
        new SignedRequest(
            "POST",
            "/",
            null,
            RequestHeaders.of(headers),
            () -> Sha256.hex("[]".getBytes(US_ASCII)));

    assertThat(Signing.verifierAt(Signing.NOW).verify(request, SigningService.SAGEMAKER).payload())
        .isEqualTo(new Payload.Proven());
    assertThat(rejection(otherBody, SigningService.SAGEMAKER, Signing.NOW))
        .isEqualTo(SignatureRejection.SIGNATURE_MISMATCH);
  }

  @ParameterizedTest
  @CsvSource({"-900, true", "-901, false", "900, true", "901, false"})
  void headerSignature_livesFifteenMinutesEitherWay(long seconds, boolean accepted) {
    Instant now = Signing.NOW.plusSeconds(seconds);
    if (accepted) {
      assertThat(Signing.verifierAt(now).verify(HEADER_SIGNED, SigningService.S3)).isNotNull();
    } else {
      assertThat(rejection(HEADER_SIGNED, SigningService.S3, now))
          .isEqualTo(SignatureRejection.CLOCK_SKEW);
    }
  }

  @ParameterizedTest
  @CsvSource({"3600, ", "3601, EXPIRED", "-900, ", "-901, NOT_YET_VALID"})
  void presignedLink_livesAsLongAsItSays(long seconds, SignatureRejection expected) {
    Instant now = Signing.NOW.plusSeconds(seconds);
    if (expected == null) {
      assertThat(Signing.verifierAt(now).verify(PRESIGNED, SigningService.S3)).isNotNull();
    } else {
      assertThat(rejection(PRESIGNED, SigningService.S3, now)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0604801", "604801", "-1", "1.5", "", "99999999999999999999"})
  void presignedLink_expiryOutOfRangeIsRefused(String expires) {
    SignedRequest request =
        withQuery(query -> query.replace("X-Amz-Expires=3600", "X-Amz-Expires=" + expires));

    assertThat(rejection(request, SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.MALFORMED_QUERY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Amz-Algorithm",
        "X-Amz-Credential",
        "X-Amz-Date",
        "X-Amz-Expires",
        "X-Amz-SignedHeaders",
        "X-Amz-Signature"
      })
  void presignedLink_eachParameterExactlyOnce(String parameter) {
    String own = PRESIGNED.rawQuery().replaceAll(".*(" + parameter + "=[^&]*).*", "$1");

    assertThat(rejection(withQuery(query -> query + "&" + own), SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.MALFORMED_QUERY);
    assertThat(
            rejection(
                withQuery(query -> query.replace(own, "x=y")), SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.MALFORMED_QUERY);
  }

  @Test
  void noSignature() {
    assertThat(rejection(without("authorization"), SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.MISSING_AUTHENTICATION);
    assertThat(SigV4Verifier.claimedService(without("authorization"))).isEmpty();
  }

  @Test
  void twoSignatures() {
    SignedRequest both =
        new SignedRequest(
            "PUT",
            HEADER_SIGNED.rawPath(),
            PRESIGNED.rawQuery(),
            HEADER_SIGNED.headers(),
            () -> Sha256.OF_EMPTY);

    assertThat(rejection(both, SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.TWO_AUTHENTICATIONS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorization", "x-amz-date", "host", "x-amz-content-sha256"})
  void neededHeaderTwice(String name) {
    SignedRequest request =
        with(
            headers -> {
              headers.put(name, List.of(headers.get(name).get(0), headers.get(name).get(0)));
              return headers;
            });

    assertThat(rejection(request, SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.REPEATED_HEADER);
  }

  @ParameterizedTest
  @CsvSource({
    "x-amz-date, MISSING_DATE",
    "x-amz-content-sha256, SIGNATURE_MISMATCH",
    "host, SIGNATURE_MISMATCH"
  })
  void signedHeaderMissing(String name, SignatureRejection expected) {
    assertThat(rejection(without(name), SigningService.S3, Signing.NOW)).isEqualTo(expected);
  }

  @Test
  void amzHeaderNotSigned() {
    assertThat(rejection(withHeader("x-amz-copy-source", "b/k"), SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.UNSIGNED_HEADERS);
  }

  @Test
  void otherHeaderNotSigned_isNobodysBusiness() {
    assertThat(
            Signing.verifierAt(Signing.NOW)
                .verify(withHeader("x-forwarded-for", "1.2.3.4"), SigningService.S3)
                .signedHeaders())
        .doesNotContain("x-forwarded-for");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SignedHeaders=host;           | SignedHeaders=",
        "SignedHeaders=                | SignedHeaders=Host;",
        "SignedHeaders=                | SignedHeaders=zebra;",
        "Signature=                    | Signature=z",
        "Signature=                    | Signature=00,Signature=",
        "Credential=                   | Credentials=",
        "/eu-central-1                 | /eu-central-1/x",
        "aws4_request                  | aws5_request",
        "Credential=                   | Extra=1, Credential="
      })
  void malformedAuthorization(String part, String replacement) {
    SignedRequest request =
        withAuthorization(value -> value.replaceFirst(part.strip(), replacement.strip()));

    SignatureRejection rejection = rejection(request, SigningService.S3, Signing.NOW);

    assertThat(rejection)
        .isIn(SignatureRejection.MALFORMED_AUTHORIZATION, SignatureRejection.UNSIGNED_HEADERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS AKID:sig",
        "AWS4-ECDSA-P256-SHA256 Credential=a",
        "Bearer x",
        "Basic YTpi",
        ""
      })
  void otherMechanisms(String authorization) {
    assertThat(rejection(withAuthorization(value -> authorization), SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.UNSUPPORTED_ALGORITHM);
  }

  @Test
  void wrongService() {
    assertThat(SigV4Verifier.claimedService(JSON_SIGNED)).contains("sagemaker");
    assertThat(rejection(JSON_SIGNED, SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.WRONG_SCOPE);
    assertThat(rejection(HEADER_SIGNED, SigningService.SAGEMAKER, Signing.NOW))
        .isEqualTo(SignatureRejection.WRONG_SCOPE);
  }

  @Test
  void scopeOfAnotherDay() {
    SignedRequest request = withAuthorization(value -> value.replace("/20261123/", "/20261122/"));

    assertThat(rejection(request, SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.WRONG_SCOPE);
  }

  @Test
  void unknownOrInactiveKey() {
    AccessKey off =
        new AccessKey(Signing.KEY.id(), Signing.KEY.secret(), Signing.KEY.accountId(), false);
    SigV4Verifier knowsNobody = new SigV4Verifier(id -> Optional.empty(), Signing.CLOCK);
    SigV4Verifier turnedOff = new SigV4Verifier(id -> Optional.of(off), Signing.CLOCK);

    for (SigV4Verifier verifier : List.of(knowsNobody, turnedOff)) {
      assertThat(
              catchThrowableOfType(
                      SignatureRejectedException.class,
                      () -> verifier.verify(HEADER_SIGNED, SigningService.S3))
                  .rejection())
          .isEqualTo(SignatureRejection.UNKNOWN_ACCESS_KEY);
    }
  }

  @Test
  void wrongSecret() {
    AccessKey other = new AccessKey(Signing.KEY.id(), "another", Signing.KEY.accountId(), true);
    SigV4Verifier verifier = new SigV4Verifier(id -> Optional.of(other), Signing.CLOCK);

    assertThat(
            catchThrowableOfType(
                    SignatureRejectedException.class,
                    () -> verifier.verify(HEADER_SIGNED, SigningService.S3))
                .rejection())
        .isEqualTo(SignatureRejection.SIGNATURE_MISMATCH);
  }

  @Test
  void sessionToken() {
    assertThat(rejection(withHeader("X-Amz-Security-Token", "t"), SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.SESSION_TOKEN);
    assertThat(
            rejection(
                withQuery(query -> query + "&X-Amz-Security-Token=t"),
                SigningService.S3,
                Signing.NOW))
        .isEqualTo(SignatureRejection.SESSION_TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "a%", "\u0142"})
  void brokenEscapes(String text) {
    SignedRequest path =
        new SignedRequest(
            "PUT", "/inbox/" + text, null, HEADER_SIGNED.headers(), () -> Sha256.OF_EMPTY);
    SignedRequest query =
        new SignedRequest(
            "PUT", "/inbox", "a=" + text, HEADER_SIGNED.headers(), () -> Sha256.OF_EMPTY);

    assertThat(rejection(path, SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.INVALID_URI);
    assertThat(rejection(query, SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.INVALID_URI);
  }

  @ParameterizedTest
  @CsvSource({
    "S3, UNSIGNED, INVALID_CONTENT_SHA256",
    "S3, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, INVALID_CONTENT_SHA256",
    "SAGEMAKER, UNSIGNED-PAYLOAD, INVALID_CONTENT_SHA256",
    "SAGEMAKER, STREAMING-UNSIGNED-PAYLOAD-TRAILER, INVALID_CONTENT_SHA256"
  })
  void contentHashThatTheServiceDoesNotTake(
      SigningService service, String value, SignatureRejection expected) {
    SignedRequest signed = service == SigningService.S3 ? HEADER_SIGNED : JSON_SIGNED;
    Map<String, List<String>> headers = headersOf(signed);
    headers.put("x-amz-content-sha256", List.of(value));
    if (service == SigningService.SAGEMAKER) {
      headers.compute(
          "authorization",
          (name, values) ->
              List.of(
                  values
                      .get(0)
                      .replace("host;x-amz-date", "host;x-amz-content-sha256;x-amz-date")));
    }
    SignedRequest request =
        new SignedRequest("PUT", "/", null, RequestHeaders.of(headers), () -> "");

    assertThat(rejection(request, service, Signing.NOW)).isEqualTo(expected);
  }

  @Test
  void chunkedWithoutDecodedLength() {
    Signing.Signed signed =
        Signing.sign(
            Signing.http(SdkHttpMethod.PUT, "http://localhost/inbox/a")
                .putHeader("x-amz-content-sha256", "UNSIGNED-PAYLOAD")
                .build(),
            "x",
            SigningService.S3,
            sign -> sign.putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false));
    PayloadDeclaration declaration =
        new PayloadDeclaration(
            "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
            PayloadDeclaration.Kind.CHUNKS_UNSIGNED,
            signed.request().headers());

    assertThat(
            catchThrowableOfType(
                    SignatureRejectedException.class, () -> declaration.payload(chain()))
                .rejection())
        .isEqualTo(SignatureRejection.MISSING_DECODED_LENGTH);
  }

  @Test
  void s3WithoutContentHash() {
    SignedRequest request =
        with(
            headers -> {
              headers.remove("x-amz-content-sha256");
              headers.compute(
                  "authorization",
                  (name, values) -> List.of(values.get(0).replace("x-amz-content-sha256;", "")));
              return headers;
            });

    assertThat(rejection(request, SigningService.S3, Signing.NOW))
        .isEqualTo(SignatureRejection.MISSING_CONTENT_SHA256);
  }

  @Test
  void everyRejection_hasCodesOfBothProtocols() {
    for (SignatureRejection rejection : SignatureRejection.values()) {
      assertThat(rejection.jsonCode()).endsWith("Exception");
      assertThat(rejection.s3Code()).matches("[A-Z]\\w+");
      assertThat(rejection.s3Status()).isBetween(400, 411);
      assertThat(new SignatureRejectedException(rejection).toJsonError().code())
          .isEqualTo(rejection.jsonCode());
    }
  }

  private static ChunkSignatures.Chain chain() {
    CredentialScope scope = new CredentialScope("20261123", "us-east-1", "s3");
    return new ChunkSignatures.Chain(
        SigningKey.derive("s", scope), "20261123T101530Z", scope, "0".repeat(64));
  }

  private static SignatureRejection rejection(
      SignedRequest request, SigningService service, Instant now) {
    return catchThrowableOfType(
            SignatureRejectedException.class,
            () -> Signing.verifierAt(now).verify(request, service))
        .rejection();
  }

  private static Map<String, List<String>> headersOf(SignedRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    request
        .headers()
        .names()
        .forEach(name -> headers.put(name, new ArrayList<>(request.headers().all(name))));
    return headers;
  }

  private static SignedRequest with(UnaryOperator<Map<String, List<String>>> change) {
    return new SignedRequest(
        HEADER_SIGNED.method(),
        HEADER_SIGNED.rawPath(),
        HEADER_SIGNED.rawQuery(),
        RequestHeaders.of(change.apply(headersOf(HEADER_SIGNED))),
        () -> Sha256.OF_EMPTY);
  }

  private static SignedRequest withHeader(String name, String value) {
    return with(
        headers -> {
          headers.put(name, List.of(value));
          return headers;
        });
  }

  private static SignedRequest without(String name) {
    return with(
        headers -> {
          headers.remove(name);
          return headers;
        });
  }

  private static SignedRequest withAuthorization(UnaryOperator<String> change) {
    return with(
        headers -> {
          headers.compute("authorization", (name, values) -> List.of(change.apply(values.get(0))));
          return headers;
        });
  }

  private static SignedRequest withQuery(UnaryOperator<String> change) {
    return new SignedRequest(
        PRESIGNED.method(),
        PRESIGNED.rawPath(),
        change.apply(PRESIGNED.rawQuery()),
        PRESIGNED.headers(),
        () -> Sha256.OF_EMPTY);
  }
}
