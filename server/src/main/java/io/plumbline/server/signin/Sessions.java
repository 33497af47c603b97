package io.plumbline.server.signin;

import io.plumbline.labeling.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Opens, finds and ends sessions. A session ends 12 hours after its last use and 7 days after its
 * begin. Safe for use by many threads.
 */
final class Sessions {

  /** How long a session lives at most: a working week. */
  static final Duration ABSOLUTE_LIFETIME = Duration.ofDays(7);

  /** How long a session lives without being used: a night. */
  static final Duration IDLE_LIFETIME = Duration.ofHours(12);

  /** Uses within this time are noted as one, so that a busy worker does not write at every call. */
  static final Duration TOUCH_INTERVAL = Duration.ofMinutes(1);

  private final SessionRepository repository;
  private final Transactions transactions;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param random a source that cannot be predicted
   */
  Sessions(
      SessionRepository repository,
      Transactions transactions,
      Clock clock,
      RandomGenerator random) {
    this.repository = repository;
    this.transactions = transactions;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Opens a session under a new token.
   *
   * @param replaced the token that the browser had before, whose session ends
   */
  SessionToken open(String workerId, Optional<SessionToken> replaced) {
    SessionToken token = SessionToken.random(random);
    Instant now = clock.instant();
    transactions.run(
        () -> {
          replaced.ifPresent(old -> repository.delete(old.hash()));
          repository.deleteEnded(now);
          repository.insert(token.hash(), workerId, now, end(now, now));
        });
    return token;
  }

  /** The session of a token, if it is still open; notes that it is in use. */
  Optional<PortalSession> find(SessionToken token) {
    Instant now = clock.instant();
    Optional<PortalSession> session = repository.find(token.hash(), now);
    session
        .filter(found -> !now.isBefore(found.lastSeenAt().plus(TOUCH_INTERVAL)))
        .ifPresent(
            found ->
                transactions.run(
                    () -> repository.touch(token.hash(), now, end(found.createdAt(), now))));
    return session;
  }

  /** Ends the session of a token. */
  void end(SessionToken token) {
    transactions.run(() -> repository.delete(token.hash()));
  }

  private static Instant end(Instant createdAt, Instant seenAt) {
    Instant absolute = createdAt.plus(ABSOLUTE_LIFETIME);
    Instant idle = seenAt.plus(IDLE_LIFETIME);
    return idle.isBefore(absolute) ? idle : absolute;
  }
}
