package io.plumbline.aws.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A presigned link of Signature Version 2, which S3 takes beside version 4 in its oldest regions:
 * boto3 and the AWS CLI 1 still make such links for us-east-1 when nobody tells them otherwise.
 * Only links, only for S3, only with the bucket in the path. (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/RESTAuthentication.html">Signing and
 * authenticating REST requests, version 2</a>)
 *
 * @param accessKeyId who says to have signed
 * @param signature Base64 of HMAC-SHA1
 * @param expires until when the link works, in epoch seconds
 */
record VersionTwoLink(String accessKeyId, String signature, String expires) {

  private static final String ACCESS_KEY_ID = "AWSAccessKeyId";
  private static final String SIGNATURE = "Signature";
  private static final String EXPIRES = "Expires";
  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

  /** Parameters that change what a request does, and so are signed. */
  private static final Set<String> SIGNED_PARAMETERS =
      Set.of(
          "acl",
          "cors",
          "delete",
          "lifecycle",
          "location",
          "logging",
          "notification",
          "partNumber",
          "policy",
          "requestPayment",
          "response-cache-control",
          "response-content-disposition",
          "response-content-encoding",
          "response-content-language",
          "response-content-type",
          "response-expires",
          "restore",
          "tagging",
          "torrent",
          "uploadId",
          "uploads",
          "versionId",
          "versioning",
          "versions",
          "website");

  static boolean isPresent(QueryString query) {
    return query.first(ACCESS_KEY_ID).isPresent();
  }

  /**
   * @throws SignatureRejectedException if it cannot be read
   */
  static VersionTwoLink parse(QueryString query) {
    boolean unsignedMeaning =
        query.parameters().stream()
            .anyMatch(parameter -> parameter.name().toLowerCase(Locale.ROOT).startsWith("x-amz-"));
    VersionTwoLink link =
        new VersionTwoLink(
            single(query, ACCESS_KEY_ID), single(query, SIGNATURE), single(query, EXPIRES));
    if (unsignedMeaning || !SECONDS.matcher(link.expires()).matches()) {
      throw new SignatureRejectedException(SignatureRejection.UNSUPPORTED_ALGORITHM);
    }
    return link;
  }

  private static String single(QueryString query, String name) {
    if (query.repeats(name) || query.first(name).isEmpty()) {
      throw new SignatureRejectedException(SignatureRejection.UNSUPPORTED_ALGORITHM);
    }
    return query.first(name).get();
  }

  /**
   * Refuses a link that is too old, or not signed with this key.
   *
   * @throws SignatureRejectedException if it is so
   */
  void check(SignedRequest request, QueryString query, AccessKey key, Instant now) {
    if (now.getEpochSecond() > Long.parseLong(expires)) {
      throw new SignatureRejectedException(SignatureRejection.EXPIRED);
    }
    String expected = sign(key.secret(), stringToSign(request, query));
    if (!Sha256.sameText(expected, signature)) {
      throw new SignatureRejectedException(SignatureRejection.SIGNATURE_MISMATCH);
    }
  }

  private String stringToSign(SignedRequest request, QueryString query) {
    RequestHeaders headers = request.headers();
    return String.join(
        "\n",
        request.method(),
        headers.single("content-md5").orElse(""),
        headers.single("content-type").orElse(""),
        expires,
        amzHeaders(headers) + request.rawPath() + signedParameters(query));
  }

  private static String amzHeaders(RequestHeaders headers) {
    return headers.names().stream()
        .filter(name -> name.startsWith("x-amz-"))
        .map(name -> name + ":" + values(headers.all(name)) + "\n")
        .collect(Collectors.joining());
  }

  private static String values(List<String> values) {
    return values.stream().map(String::strip).collect(Collectors.joining(","));
  }

  private static String signedParameters(QueryString query) {
    String parameters =
        query.parameters().stream()
            .filter(parameter -> SIGNED_PARAMETERS.contains(parameter.name()))
            .map(VersionTwoLink::text)
            .sorted()
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? "" : "?" + parameters;
  }

  private static String text(QueryString.Parameter parameter) {
    return parameter.value().isEmpty()
        ? parameter.name()
        : parameter.name() + "=" + parameter.value();
  }

  private static String sign(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA1", e);
    }
  }
}
