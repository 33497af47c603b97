package io.plumbline.server.signin;

import io.plumbline.labeling.workforce.password.PasswordHasher;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB, 2 passes and 1 lane, the least that the OWASP Password Storage Cheat Sheet
 * advises. Safe for use by many threads: as many hashes are made at a time as there are processors,
 * so a crowd that signs in cannot take all memory; the others wait in order of arrival.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  /** All zeros in the place of salt and hash: to find its password is to break Argon2. */
  private static final String HASH_OF_NOBODY =
      "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(MEMORY_KIB, PASSES, LANES, zeros(SALT_BYTES), zeros(HASH_BYTES));

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore processors =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  @Override
  public String hash(String password) {
    return atAProcessor(() -> String.valueOf(encoder.encode(password)));
  }

  @Override
  public String hashOfNobody() {
    return HASH_OF_NOBODY;
  }

  @Override
  public boolean matches(String password, String hash) {
    return atAProcessor(() -> encoder.matches(password, hash));
  }

  @Override
  public boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private static String zeros(int bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
  }

  private <T> T atAProcessor(Supplier<T> work) {
    processors.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      processors.release();
    }
  }
}
