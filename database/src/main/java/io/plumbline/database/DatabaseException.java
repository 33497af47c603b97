package io.plumbline.database;

import org.jspecify.annotations.Nullable;

/**
 * The database could not be opened, a transaction could not be started or committed, or the
 * database has been closed. Errors of single statements are Spring's {@code DataAccessException}s.
 */
public class DatabaseException extends RuntimeException {

  /** Says what failed and what to do, with the driver's error as the cause where there is one. */
  public DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
