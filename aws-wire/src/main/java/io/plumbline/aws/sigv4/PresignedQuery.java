package io.plumbline.aws.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a signature from the query of a presigned link. Each parameter must be there once. */
final class PresignedQuery {
  static final String ALGORITHM = "X-Amz-Algorithm";
  static final String CREDENTIAL = "X-Amz-Credential";
  static final String DATE = "X-Amz-Date";
  static final String EXPIRES = "X-Amz-Expires";
  static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";
  static final String SIGNATURE = "X-Amz-Signature";
  static final String SECURITY_TOKEN = "X-Amz-Security-Token";

  /**
   * Ours: the only IP address that may use the link. (AWS writes that into the policy of a session,
   * and sessions have none here.)
   */
  static final String SOURCE_IP = "x-plumbline-source-ip";

  /** A week, which is how long a signing key lives. */
  static final Duration LONGEST = Duration.ofDays(7);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

  private PresignedQuery() {}

  static boolean isPresent(QueryString query) {
    return query.first(ALGORITHM).isPresent() || query.first(SIGNATURE).isPresent();
  }

  static Authorization parse(QueryString query) {
    if (!single(query, ALGORITHM).equals(CanonicalRequest.ALGORITHM)) {
      throw new SignatureRejectedException(SignatureRejection.UNSUPPORTED_ALGORITHM);
    }
    Credential credential =
        Credential.parse(single(query, CREDENTIAL)).orElseThrow(() -> malformed(CREDENTIAL));
    Instant signedAt = AmzDate.parse(single(query, DATE)).orElseThrow(() -> malformed(DATE));
    List<String> signedHeaders =
        SignedHeaderNames.parse(single(query, SIGNED_HEADERS))
            .orElseThrow(() -> malformed(SIGNED_HEADERS));
    String signature = single(query, SIGNATURE);
    if (!Sha256.isHex(signature)) {
      throw malformed(SIGNATURE);
    }
    return new Authorization(
        credential.accessKeyId(),
        credential.scope(),
        signedHeaders,
        signature,
        signedAt,
        Optional.of(expiry(single(query, EXPIRES))));
  }

  private static Duration expiry(String text) {
    if (!SECONDS.matcher(text).matches() || Long.parseLong(text) > LONGEST.toSeconds()) {
      throw new SignatureRejectedException(
          SignatureRejection.MALFORMED_QUERY,
          EXPIRES
              + " must be a whole number of seconds from 0 to "
              + LONGEST.toSeconds()
              + " (a week)");
    }
    return Duration.ofSeconds(Long.parseLong(text));
  }

  private static String single(QueryString query, String name) {
    if (query.repeats(name)) {
      throw malformed(name);
    }
    return query
        .first(name)
        .orElseThrow(() -> new SignatureRejectedException(SignatureRejection.MALFORMED_QUERY));
  }

  private static SignatureRejectedException malformed(String name) {
    return new SignatureRejectedException(
        SignatureRejection.MALFORMED_QUERY, "Error parsing the " + name + " parameter.");
  }
}
