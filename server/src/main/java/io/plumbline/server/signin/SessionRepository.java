package io.plumbline.server.signin;

import io.plumbline.labeling.workforce.WorkerSessions;
import java.time.Instant;
import java.util.Optional;

/**
 * The rows of sessions, by the hash of their token. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface SessionRepository extends WorkerSessions {

  /** Adds a session; nothing happens if the worker is disabled by now. */
  void insert(String tokenHash, String workerId, Instant createdAt, Instant endsAt);

  /**
   * The session, if it has not ended, its worker is not disabled, and the workforce of the worker's
   * pool exists: one indexed read.
   */
  Optional<PortalSession> find(String tokenHash, Instant now);

  /** Notes that a session is in use. */
  void touch(String tokenHash, Instant seenAt, Instant endsAt);

  void delete(String tokenHash);

  /** Deletes all sessions that have ended by then. */
  void deleteEnded(Instant now);
}
