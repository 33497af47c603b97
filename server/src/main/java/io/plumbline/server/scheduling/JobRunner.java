package io.plumbline.server.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Picks the jobs that are due and calls the engine for them, several at once but each job once at a
 * time. {@link JobRunnerThreads} calls {@link #poll} and {@link #renewLeases} again and again. Safe
 * for use by many threads.
 */
final class JobRunner {

  /** How long after its last sign of life a process is taken for dead. */
  static final Duration LEASE = Duration.ofSeconds(20);

  /** When a call failed that should not have. */
  private static final Duration RETRY = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  private final JobWakes wakes;
  private final Function<String, Optional<Instant>> engine;
  private final Executor executor;
  private final Semaphore free;
  private final String owner;
  private final Clock clock;

  /**
   * @param engine advances the job of that id and says when to call again, empty when it is over
   * @param executor runs the calls
   * @param calls how many calls run at once, 1 or more
   * @param owner this process's name among those that share the database
   */
  JobRunner(
      JobWakes wakes,
      Function<String, Optional<Instant>> engine,
      Executor executor,
      int calls,
      String owner,
      Clock clock) {
    this.wakes = wakes;
    this.engine = engine;
    this.executor = executor;
    this.free = new Semaphore(calls);
    this.owner = owner;
    this.clock = clock;
  }

  /** Begins a call for as many due jobs as may run now. */
  void poll() {
    int slots = free.drainPermits();
    try {
      for (String jobId : slots == 0 ? List.<String>of() : wakes.due(slots)) {
        if (wakes.take(jobId, owner, clock.instant().plus(LEASE))) {
          slots--;
          begin(jobId);
        }
      }
    } finally {
      free.release(slots);
    }
  }

  /** Shows other processes that this one lives; to be called more often than {@link #LEASE}. */
  void renewLeases() {
    wakes.renew(owner, clock.instant().plus(LEASE));
  }

  private void begin(String jobId) {
    try {
      executor.execute(() -> call(jobId));
    } catch (RuntimeException e) {
      // The executor is shutting down: the job waits for the next start.
      free.release();
      wakes.release(jobId, owner, Optional.of(clock.instant()));
      throw e;
    }
  }

  private void call(String jobId) {
    try {
      Optional<Instant> next = Optional.of(clock.instant().plus(RETRY));
      try {
        next = engine.apply(jobId);
      } catch (RuntimeException e) {
        LOG.error("the call for job {} failed; it is repeated in {}", jobId, RETRY, e);
      } finally {
        wakes.release(jobId, owner, next);
      }
    } finally {
      free.release();
    }
  }
}
