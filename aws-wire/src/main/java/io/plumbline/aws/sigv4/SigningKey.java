package io.plumbline.aws.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The key that signs one day's requests to one service: derived from the secret, so that the secret
 * stays out.
 */
final class SigningKey {
  private final byte[] key;

  private SigningKey(byte[] key) {
    this.key = key;
  }

  static SigningKey derive(String secret, CredentialScope scope) {
    byte[] date = Sha256.hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), scope.date());
    byte[] region = Sha256.hmac(date, scope.region());
    byte[] service = Sha256.hmac(region, scope.service());
    return new SigningKey(Sha256.hmac(service, CredentialScope.TERMINATOR));
  }

  /** The signature in lower-case hex. */
  String sign(String stringToSign) {
    return HexFormat.of().formatHex(Sha256.hmac(key, stringToSign));
  }
}
