package io.plumbline.database;

import org.jspecify.annotations.Nullable;

/** How a work ended. */
sealed interface Outcome<T extends @Nullable Object> {

  /** It returned the value, which may be null where the caller's type allows it. */
  record Returned<T extends @Nullable Object>(T value) implements Outcome<T> {}

  /** It threw the cause, or could not be committed because of it. */
  record Failed<T extends @Nullable Object>(Throwable cause) implements Outcome<T> {}

  /** Returns the value or throws the cause unchanged, on the caller's thread. */
  static <T extends @Nullable Object> T get(Outcome<T> outcome) {
    if (outcome instanceof Returned<T> returned) {
      return returned.value();
    }
    Throwable cause = ((Failed<T>) outcome).cause();
    if (cause instanceof RuntimeException exception) {
      throw exception;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new DatabaseException("the work threw a checked exception", cause);
  }
}
