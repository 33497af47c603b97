package io.plumbline.objectstore.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Names that cannot be guessed and do not repeat: 128 random bits as 32 hex digits. */
final class RandomIds implements Supplier<String> {
  private static final int BYTES = 16;
  private final SecureRandom random = new SecureRandom();

  @Override
  public String get() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
