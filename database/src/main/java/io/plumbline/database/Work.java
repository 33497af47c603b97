package io.plumbline.database;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One caller's work on its way through the writer thread. The writer calls {@link #run}, and {@link
 * #complete} once the outcome is durable; the caller waits in {@link #await}.
 */
final class Work<T extends @Nullable Object> {
  private final Supplier<T> supplier;
  private final CompletableFuture<Outcome<T>> durable = new CompletableFuture<>();
  private @Nullable Outcome<T> outcome;

  Work(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  /**
   * Runs the caller's code and keeps its outcome.
   *
   * @return whether it ended without throwing; if not, the writer must roll it back
   */
  boolean run() {
    try {
      outcome = new Outcome.Returned<>(supplier.get());
      return true;
    } catch (Throwable e) {
      outcome = new Outcome.Failed<>(e);
      return false;
    }
  }

  /** The work was not committed; its caller gets this failure unless it had one of its own. */
  void refuse(Throwable cause) {
    if (!(outcome instanceof Outcome.Failed<T>)) {
      outcome = new Outcome.Failed<>(cause);
    }
  }

  /** Lets the caller go on. */
  void complete() {
    durable.complete(requireNonNull(outcome, "the work has neither run nor been refused"));
  }

  /** Waits, also through interrupts: the work may be committed already. */
  T await() {
    return Outcome.get(durable.join());
  }
}
