package io.plumbline.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a work in a transaction and returns once it is durable. Safe for use by many threads. */
interface Writer extends AutoCloseable {

  /**
   * Runs the work, all or nothing. Inside another work of the same thread it joins that one.
   *
   * @throws DatabaseException if the transaction could not be started or committed
   */
  <T extends @Nullable Object> T write(Supplier<T> work);

  /** Finishes what was accepted and refuses anything new. */
  @Override
  void close();
}
