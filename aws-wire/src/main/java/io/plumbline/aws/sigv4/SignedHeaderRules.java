package io.plumbline.aws.sigv4;

import java.util.HashSet;
import java.util.Set;

/**
 * Which headers a signature must cover: {@code host}, so that it is good for one address only, and
 * everything that begins with {@code x-amz-}, because that changes what a request does. Headers
 * that it names must be there.
 */
final class SignedHeaderRules {
  private SignedHeaderRules() {}

  static void check(RequestHeaders headers, Authorization authorization) {
    Set<String> signed = new HashSet<>(authorization.signedHeaders());
    headers.single("host");
    if (!signed.contains("host")) {
      throw unsigned("host");
    }
    for (String name : headers.names()) {
      if (name.startsWith("x-amz-") && !signed.contains(name)) {
        throw unsigned(name);
      }
    }
    for (String name : signed) {
      if (headers.all(name).isEmpty()) {
        throw new SignatureRejectedException(
            SignatureRejection.SIGNATURE_MISMATCH,
            SignatureRejection.SIGNATURE_MISMATCH.text()
                + " The signed header "
                + name
                + " did not arrive.");
      }
    }
  }

  private static SignatureRejectedException unsigned(String name) {
    return new SignatureRejectedException(
        SignatureRejection.UNSIGNED_HEADERS,
        SignatureRejection.UNSIGNED_HEADERS.text() + ": " + name);
  }
}
