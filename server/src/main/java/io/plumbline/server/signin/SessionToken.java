package io.plumbline.server.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a browser proves a session with: 256 random bits. The service keeps only its hash; the CSRF
 * token of the session is derived from it, so that nothing but the browser's cookie can make one.
 *
 * @param value the token in unpadded base64url
 */
record SessionToken(String value) {

  private static final int BYTES = 32;
  private static final byte[] CSRF = "plumbline portal csrf 1".getBytes(StandardCharsets.US_ASCII);

  /** A new token from a source that cannot be predicted. */
  static SessionToken random(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SessionToken(base64(bytes));
  }

  /** SHA-256 of the token, in hexadecimal digits. */
  String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The session's CSRF token: HMAC-SHA256 of a fixed text under this token. */
  String csrfToken() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(), "HmacSHA256"));
      return base64(mac.doFinal(CSRF));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** Whether a CSRF token is this session's; takes as long either way. */
  boolean hasCsrfToken(@Nullable String candidate) {
    return candidate != null
        && MessageDigest.isEqual(
            csrfToken().getBytes(StandardCharsets.UTF_8),
            candidate.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "SessionToken[***]";
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
