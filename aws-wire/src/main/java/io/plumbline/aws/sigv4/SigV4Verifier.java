package io.plumbline.aws.sigv4;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Verifies requests signed with AWS Signature Version 4, in a header or in the query, and links to
 * S3 of version 2. Stateless but for its ports, and thread-safe when they are.
 */
public final class SigV4Verifier {
  /** How far a client's clock may be from ours, either way. */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

  private final AccessKeys accessKeys;
  private final Clock clock;

  public SigV4Verifier(AccessKeys accessKeys, Clock clock) {
    this.accessKeys = Objects.requireNonNull(accessKeys);
    this.clock = Objects.requireNonNull(clock);
  }

  /**
   * The service that a request says it is signed for, so that it can be led to the right door.
   * Proves nothing.
   *
   * @return a signing name; empty when the request is not signed or its signature cannot be read
   */
  public static Optional<String> claimedService(SignedRequest request) {
    try {
      return Optional.of(
          Authorization.of(request, QueryString.parse(request.rawQuery())).scope().service());
    } catch (SignatureRejectedException e) {
      return Optional.empty();
    }
  }

  /**
   * Verifies all but the body; see {@link Payload} for that.
   *
   * @param service the service that the request is about to be given to; it must be signed for this
   *     one
   * @throws SignatureRejectedException if anything is missing, malformed, too old, or not what was
   *     signed
   */
  public VerifiedRequest verify(SignedRequest request, SigningService service) {
    QueryString query = QueryString.parse(request.rawQuery());
    if (service == SigningService.S3
        && VersionTwoLink.isPresent(query)
        && request.headers().all("authorization").isEmpty()) {
      return verifyVersionTwo(request, query);
    }
    Authorization authorization = Authorization.of(request, query);
    checkScope(authorization, service);
    checkTime(authorization);
    AccessKey accessKey = find(authorization.accessKeyId(), sessionToken(request, query));
    SignedHeaderRules.check(request.headers(), authorization);

    PayloadDeclaration declaration =
        PayloadDeclaration.of(request, query, service, authorization.inQuery());
    CanonicalRequest canonical =
        new CanonicalRequest(
            request.method(),
            service.canonicalPath(request.rawPath()),
            query.canonicalWithout(authorization.inQuery() ? PresignedQuery.SIGNATURE : ""),
            request.headers(),
            authorization.signedHeaders(),
            declaration.canonicalHash());
    SigningKey key = SigningKey.derive(accessKey.secret(), authorization.scope());
    String expected =
        key.sign(canonical.stringToSign(authorization.timestamp(), authorization.scope()));
    if (!Sha256.sameText(expected, authorization.signature())) {
      throw new SignatureRejectedException(SignatureRejection.SIGNATURE_MISMATCH);
    }
    Payload payload =
        declaration.payload(
            new ChunkSignatures.Chain(
                key, authorization.timestamp(), authorization.scope(), expected));
    return new VerifiedRequest(
        accessKey,
        authorization.scope().region(),
        service,
        authorization.signedHeaders(),
        payload,
        query.first(PresignedQuery.SOURCE_IP));
  }

  private VerifiedRequest verifyVersionTwo(SignedRequest request, QueryString query) {
    VersionTwoLink link = VersionTwoLink.parse(query);
    AccessKey accessKey = find(link.accessKeyId(), Optional.empty());
    link.check(request, query, accessKey, clock.instant());
    return new VerifiedRequest(
        accessKey,
        "us-east-1",
        SigningService.S3,
        List.of("content-md5", "content-type"),
        new Payload.Unsigned(),
        Optional.empty());
  }

  /** The token of a request that is signed with the key of a session. */
  private static Optional<String> sessionToken(SignedRequest request, QueryString query) {
    return query
        .first(PresignedQuery.SECURITY_TOKEN)
        .or(() -> request.headers().all("x-amz-security-token").stream().findFirst());
  }

  private static void checkScope(Authorization authorization, SigningService service) {
    CredentialScope scope = authorization.scope();
    if (!scope.service().equals(service.signingName())) {
      throw new SignatureRejectedException(
          SignatureRejection.WRONG_SCOPE,
          "Credential should be scoped to correct service: '" + service.signingName() + "'.");
    }
    if (!authorization.timestamp().startsWith(scope.date() + "T")) {
      throw new SignatureRejectedException(
          SignatureRejection.WRONG_SCOPE,
          "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '%s' != '%s'."
              .formatted(scope.date(), authorization.timestamp().substring(0, 8)));
    }
  }

  private void checkTime(Authorization authorization) {
    Instant now = clock.instant();
    Instant signedAt = authorization.signedAt();
    boolean early = signedAt.isAfter(now.plus(CLOCK_SKEW));
    if (authorization.expiry().isPresent()) {
      if (early) {
        throw new SignatureRejectedException(SignatureRejection.NOT_YET_VALID);
      }
      if (now.isAfter(signedAt.plus(authorization.expiry().get()))) {
        throw new SignatureRejectedException(SignatureRejection.EXPIRED);
      }
    } else if (early || signedAt.isBefore(now.minus(CLOCK_SKEW))) {
      throw new SignatureRejectedException(
          SignatureRejection.CLOCK_SKEW,
          "%s The request was signed at %s, the server's time is %s, and they may differ by %d minutes."
              .formatted(
                  SignatureRejection.CLOCK_SKEW.text(), signedAt, now, CLOCK_SKEW.toMinutes()));
    }
  }

  private AccessKey find(String id, Optional<String> sessionToken) {
    if (sessionToken.isPresent()) {
      return accessKeys
          .findOfSession(id, sessionToken.get())
          .orElseThrow(() -> new SignatureRejectedException(SignatureRejection.SESSION_TOKEN));
    }
    return accessKeys
        .find(id)
        .filter(AccessKey::active)
        .orElseThrow(() -> new SignatureRejectedException(SignatureRejection.UNKNOWN_ACCESS_KEY));
  }
}
