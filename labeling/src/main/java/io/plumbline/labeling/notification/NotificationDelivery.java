package io.plumbline.labeling.notification;

import io.plumbline.labeling.Transactions;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells topics what is due. What fails is tried again after pauses that double, for about a day. A
 * process that dies after telling and before noting it tells once more. Safe for use by many
 * threads and processes.
 */
public final class NotificationDelivery {

  private static final Logger LOG = System.getLogger(NotificationDelivery.class.getName());

  private static final int AT_ONCE = 20;

  /** Longer than a publisher takes to fail. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

  /** The pauses of twelve attempts come to 34 hours. */
  private static final int MAX_ATTEMPTS = 12;

  private final TeamNotificationRepository notifications;
  private final TopicPublisher publisher;
  private final Transactions transactions;
  private final Clock clock;

  public NotificationDelivery(
      TeamNotificationRepository notifications,
      TopicPublisher publisher,
      Transactions transactions,
      Clock clock) {
    this.notifications = notifications;
    this.publisher = publisher;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Tells everything that is due now, one after the other. */
  public void deliver() {
    Instant now = clock.instant();
    for (TeamNotification due : notifications.findDue(now, AT_ONCE)) {
      Instant next = now.plus(FIRST_PAUSE.multipliedBy(1L << due.attempts()));
      if (transactions.call(() -> notifications.take(due, now, next))) {
        deliver(due);
      }
    }
  }

  private void deliver(TeamNotification notification) {
    try {
      publisher.publish(notification.topicArn(), notification.subject(), notification.message());
      transactions.run(() -> notifications.settle(notification));
    } catch (IOException e) {
      boolean last = notification.attempts() + 1 >= MAX_ATTEMPTS;
      LOG.log(
          Level.WARNING,
          "{0} was not told of job {1} ({2}), {3}: {4}",
          notification.topicArn(),
          notification.jobId(),
          notification.kind(),
          last ? "and will not be" : "trying again later",
          e.getMessage());
      if (last) {
        transactions.run(() -> notifications.settle(notification));
      }
    }
  }
}
