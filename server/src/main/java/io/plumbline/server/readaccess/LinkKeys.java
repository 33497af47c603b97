package io.plumbline.server.readaccess;

import io.plumbline.aws.sigv4.AccessKey;
import io.plumbline.server.accesskey.AccessKeyService;
import io.plumbline.server.accesskey.NewAccessKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The access key of each account that signs links in worker pages. It is made when it is first
 * needed, and listed among the account's keys, where an operator can turn it off: another one is
 * made for links from then on. Safe for use by many threads.
 */
final class LinkKeys implements Function<String, AccessKey> {

  static final String DESCRIPTION = "signs the links in worker pages";

  /** How long a key that was turned off may still sign: as long as it may still be accepted. */
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final AccessKeyService service;
  private final Clock clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(AccessKey key, Instant until) {}

  LinkKeys(AccessKeyService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  @Override
  public AccessKey apply(String accountId) {
    Instant now = clock.instant();
    return remembered
        .compute(
            accountId,
            (account, known) ->
                known != null && now.isBefore(known.until())
                    ? known
                    : new Remembered(find(account), now.plus(KEPT)))
        .key();
  }

  private AccessKey find(String accountId) {
    NewAccessKey key =
        service.list().stream()
            .filter(listed -> listed.enabled())
            .filter(listed -> listed.accountId().equals(accountId))
            .filter(listed -> listed.description().equals(DESCRIPTION))
            .findFirst()
            .flatMap(listed -> service.find(listed.accessKeyId()))
            .or(() -> Optional.of(service.create(accountId, DESCRIPTION)))
            .orElseThrow();
    return new AccessKey(key.key().accessKeyId(), key.secretAccessKey(), accountId, true);
  }
}
