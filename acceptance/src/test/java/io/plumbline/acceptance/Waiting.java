package io.plumbline.acceptance;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what a process does in its own time: asks again and again, and no longer than told. */
public final class Waiting {

  private Waiting() {}

  /**
   * Returns as soon as it is so.
   *
   * @param what said in the error, such as "the job is completed"
   * @throws AssertionError if it is not so in time
   */
  public static void until(
      String what, Duration patience, Duration interval, BooleanSupplier isSo) {
    long end = System.nanoTime() + patience.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + patience + ": " + what);
      }
      pause(interval);
    }
  }

  /** What is waited for has no signal that could be awaited instead. */
  private static void pause(Duration interval) {
    try {
      boolean never = new CountDownLatch(1).await(interval.toMillis(), TimeUnit.MILLISECONDS);
      assert !never;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
