package io.plumbline.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** The common start of the workers, and their common end. Safe for threads. */
final class LoadClock {
  private final AtomicLong start = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Executor executor;

  /** Passwords are hashed slowly on purpose: more sign-ins at a time only wait in line. */
  private final Semaphore signIns = new Semaphore(8);

  /**
   * @param executor runs what was delayed
   */
  LoadClock(Executor executor) {
    this.executor = executor;
  }

  /** The load begins now. */
  void begin() {
    start.set(System.nanoTime());
  }

  /** Time since the load began. */
  Duration now() {
    return Duration.ofNanos(System.nanoTime() - start.get());
  }

  /** Workers finish what they do and stop. */
  void end() {
    over.set(true);
  }

  boolean isOver() {
    return over.get();
  }

  Semaphore signIns() {
    return signIns;
  }

  /** Runs a step after a while; at once, but not within this call, if the delay is not positive. */
  void after(Duration delay, Runnable step) {
    if (delay.isZero() || delay.isNegative()) {
      executor.execute(step);
    } else {
      CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, executor)
          .execute(step);
    }
  }
}
