package io.plumbline.labeling;

import java.util.function.Supplier;

/**
 * Runs work on rows so that all of it takes effect or none does.
 *
 * <p>When a call returns, what the work wrote is on disk. A call inside a call joins it. The work
 * must be short, touch nothing but repositories, and give the same result when it runs again: a
 * database may ask for a second run. Safe for use by many threads.
 */
public interface Transactions {

  /**
   * Runs {@code work} and returns what it returned.
   *
   * @throws RuntimeException whatever {@code work} threw, after undoing what it wrote
   */
  <T> T call(Supplier<T> work);

  /** Runs {@code work} in a transaction of its own or in the one that is open. */
  default void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }
}
