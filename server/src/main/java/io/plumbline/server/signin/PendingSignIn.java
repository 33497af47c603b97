package io.plumbline.server.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * A sign-in that a browser has begun and that its provider has not answered yet.
 *
 * @param accountId whose workforce it is for
 * @param state what the provider gives back, so that the answer is to this browser's own question
 * @param verifier what proves at the token endpoint that the code is ours (RFC 7636)
 * @param until when it is given up
 */
record PendingSignIn(String accountId, String state, String verifier, Instant until) {

  private static final int BYTES = 32;

  /** A new one, from a source that cannot be predicted. */
  static PendingSignIn begin(String accountId, RandomGenerator random, Instant until) {
    return new PendingSignIn(accountId, token(random), token(random), until);
  }

  /** What the authorization endpoint gets of the verifier: method {@code S256}. */
  String challenge() {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether a state is this one's; takes as long either way. */
  boolean hasState(String candidate) {
    return MessageDigest.isEqual(
        state.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "PendingSignIn[" + accountId + "]";
  }

  private static String token(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return base64(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
