package io.plumbline.server.labeling;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Makes unguessable ids of 128 random bits. Safe for use by many threads. */
final class RandomIds implements Supplier<String> {

  private static final int BYTES = 16;

  private final SecureRandom random;

  RandomIds(SecureRandom random) {
    this.random = random;
  }

  @Override
  public String get() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
