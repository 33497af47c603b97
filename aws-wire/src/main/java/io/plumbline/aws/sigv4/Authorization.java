package io.plumbline.aws.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a request says of its own signature, whether in a header or in the query. Nothing of it is
 * proven yet.
 *
 * @param accessKeyId id of the key that it claims
 * @param scope scope that it claims
 * @param signedHeaders names in lower case, sorted, no two alike
 * @param signature 64 lower-case hex digits
 * @param signedAt time of signing
 * @param expiry how long it is good for; empty for a signature in a header, which is good for the
 *     clock skew only
 */
record Authorization(
    String accessKeyId,
    CredentialScope scope,
    List<String> signedHeaders,
    String signature,
    Instant signedAt,
    Optional<Duration> expiry) {

  boolean inQuery() {
    return expiry.isPresent();
  }

  String timestamp() {
    return AmzDate.format(signedAt);
  }

  /**
   * @throws SignatureRejectedException if there is none, more than one, or one that cannot be read
   */
  static Authorization of(SignedRequest request, QueryString query) {
    boolean inHeader = !request.headers().all("authorization").isEmpty();
    boolean inQuery = PresignedQuery.isPresent(query);
    if (inHeader && inQuery) {
      throw new SignatureRejectedException(SignatureRejection.TWO_AUTHENTICATIONS);
    }
    if (inQuery) {
      return PresignedQuery.parse(query);
    }
    if (inHeader) {
      return AuthorizationHeader.parse(request.headers());
    }
    throw new SignatureRejectedException(SignatureRejection.MISSING_AUTHENTICATION);
  }
}
