package io.plumbline.server.accesskey;

import io.plumbline.aws.sigv4.AccessKey;
import io.plumbline.aws.sigv4.AccessKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys as the signature check asks for them, remembered for a moment, so that a request costs
 * no decryption. Only keys that exist are remembered: made-up ids cannot fill the memory. Safe for
 * use by many threads.
 */
final class CachedAccessKeys implements AccessKeys {

  /** How long a key that was turned off in another process may still be accepted. */
  static final Duration KEPT = Duration.ofSeconds(5);

  private static final int LARGEST = 10_000;

  private final AccessKeyService service;
  private final Clock clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private final SessionCredentials sessions;

  private record Remembered(AccessKey key, Instant until) {}

  CachedAccessKeys(AccessKeyService service, SessionCredentials sessions, Clock clock) {
    this.service = service;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Optional<AccessKey> find(String id) {
    Instant now = clock.instant();
    Remembered known = remembered.get(id);
    if (known != null && now.isBefore(known.until())) {
      return Optional.of(known.key());
    }
    Optional<AccessKey> found = service.find(id).map(CachedAccessKeys::forVerifier);
    if (remembered.size() >= LARGEST) {
      remembered.clear();
    }
    found.ifPresentOrElse(
        key -> remembered.put(id, new Remembered(key, now.plus(KEPT))),
        () -> remembered.remove(id));
    return found;
  }

  @Override
  public Optional<AccessKey> findOfSession(String id, String sessionToken) {
    return sessions.find(id, sessionToken);
  }

  private static AccessKey forVerifier(NewAccessKey stored) {
    return new AccessKey(
        stored.key().accessKeyId(),
        stored.secretAccessKey(),
        stored.key().accountId(),
        stored.key().enabled());
  }
}
