package io.plumbline.server.notification;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Delivers at intervals: begins when the service is up, ends before it goes. */
final class NotificationTimer implements SmartLifecycle {

  /** A look costs one read of an index that is empty as a rule. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(NotificationTimer.class);

  private final Runnable delivery;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "notification-timer"));
  private volatile @Nullable ScheduledFuture<?> looks;

  NotificationTimer(Runnable delivery) {
    this.delivery = delivery;
  }

  @Override
  public void start() {
    looks =
        timer.scheduleWithFixedDelay(
            this::deliver, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    timer.shutdownNow();
    looks = null;
  }

  @Override
  public boolean isRunning() {
    return looks != null;
  }

  /** A timer stops for good when its task throws. */
  private void deliver() {
    try {
      delivery.run();
    } catch (RuntimeException e) {
      LOG.error("delivering notifications failed; trying again", e);
    }
  }
}
