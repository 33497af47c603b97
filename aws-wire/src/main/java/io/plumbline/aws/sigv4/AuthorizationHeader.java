package io.plumbline.aws.sigv4;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…} and the
 * time that goes with it. Each part must be there once and nothing else.
 */
final class AuthorizationHeader {
  private static final Set<String> PARTS = Set.of("Credential", "SignedHeaders", "Signature");

  private AuthorizationHeader() {}

  static Authorization parse(RequestHeaders headers) {
    String value = headers.single("authorization").orElseThrow();
    if (!value.startsWith(CanonicalRequest.ALGORITHM + " ")) {
      throw new SignatureRejectedException(SignatureRejection.UNSUPPORTED_ALGORITHM);
    }
    Map<String, String> parts = parts(value.substring(CanonicalRequest.ALGORITHM.length()));
    Credential credential =
        require(Credential.parse(parts.getOrDefault("Credential", "")), "Credential");
    List<String> signedHeaders =
        require(SignedHeaderNames.parse(parts.getOrDefault("SignedHeaders", "")), "SignedHeaders");
    String signature =
        require(Optional.ofNullable(parts.get("Signature")).filter(Sha256::isHex), "Signature");
    return new Authorization(
        credential.accessKeyId(),
        credential.scope(),
        signedHeaders,
        signature,
        signedAt(headers),
        Optional.empty());
  }

  private static Map<String, String> parts(String text) {
    Map<String, String> parts = new HashMap<>();
    for (String part : text.split(",", -1)) {
      String[] nameAndValue = part.strip().split("=", 2);
      boolean known = nameAndValue.length == 2 && PARTS.contains(nameAndValue[0]);
      if (!known || parts.put(nameAndValue[0], nameAndValue[1]) != null) {
        throw new SignatureRejectedException(SignatureRejection.MALFORMED_AUTHORIZATION);
      }
    }
    return parts;
  }

  private static Instant signedAt(RequestHeaders headers) {
    return headers
        .single("x-amz-date")
        .map(AmzDate::parse)
        .orElseGet(() -> headers.single("date").flatMap(AmzDate::parseHttpDate))
        .orElseThrow(() -> new SignatureRejectedException(SignatureRejection.MISSING_DATE));
  }

  private static <T> T require(Optional<T> part, String name) {
    return part.orElseThrow(
        () ->
            new SignatureRejectedException(
                SignatureRejection.MALFORMED_AUTHORIZATION,
                "Authorization header requires a valid '" + name + "' parameter."));
  }
}
