package io.plumbline.server.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The threads of the {@link JobRunner}: begins when the service is up, ends before it goes. */
final class JobRunnerThreads implements SmartLifecycle {

  /** Looking costs one indexed read of a table with one row per live job. */
  private static final Duration LOOK = Duration.ofMillis(200);

  private static final Duration RENEW = JobRunner.LEASE.dividedBy(4);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(JobRunnerThreads.class);

  private final JobRunner runner;
  private final ExecutorService calls;
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, task -> new Thread(task, "job-timer"));
  private final List<ScheduledFuture<?>> tasks = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  JobRunnerThreads(JobRunner runner, ExecutorService calls) {
    this.runner = runner;
    this.calls = calls;
  }

  @Override
  public void start() {
    running = true;
    repeat(runner::poll, LOOK);
    repeat(runner::renewLeases, RENEW);
  }

  @Override
  public void stop() {
    running = false;
    tasks.forEach(task -> task.cancel(false));
    timer.shutdown();
    calls.shutdown();
    try {
      if (!calls.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        calls.shutdownNow();
      }
    } catch (InterruptedException e) {
      calls.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void repeat(Runnable task, Duration pause) {
    tasks.add(
        timer.scheduleWithFixedDelay(
            () -> logged(task), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** A timer stops for good when its task throws. */
  private static void logged(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("looking for jobs to advance failed; trying again", e);
    }
  }
}
