package io.plumbline.labeling.notification;

import java.time.Instant;
import java.util.List;

/**
 * The rows of notifications. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads and processes.
 */
public interface TeamNotificationRepository {

  /** Adds a notification that is due at {@code dueAt}; one of its name stays as it is. */
  void add(TeamNotification notification, Instant dueAt);

  /** Up to {@code limit} that are due, the longest waiting first. */
  List<TeamNotification> findDue(Instant now, int limit);

  /**
   * Takes a notification that is due, so that nobody else does before {@code next}, and counts an
   * attempt.
   *
   * @return false when another was faster
   */
  boolean take(TeamNotification notification, Instant now, Instant next);

  /** It is not due any more: it was told, or will never be. */
  void settle(TeamNotification notification);
}
