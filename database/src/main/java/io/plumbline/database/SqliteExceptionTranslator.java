package io.plumbline.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteException;

/**
 * SQLite's result codes as Spring's exceptions, so that a broken key looks the same on both
 * databases. The driver sets no SQLSTATE, which is what Spring would go by. Codes: <a
 * href="https://sqlite.org/rescode.html">sqlite.org/rescode.html</a>.
 */
final class SqliteExceptionTranslator implements SQLExceptionTranslator {

  @Override
  public DataAccessException translate(String task, @Nullable String sql, SQLException e) {
    String message =
        sql == null
            ? task + ": " + e.getMessage()
            : task + ": " + e.getMessage() + " [" + sql + "]";
    if (e instanceof SQLiteException failure) {
      return switch (failure.getResultCode()) {
        case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
            new DuplicateKeyException(message, e);
        case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED ->
            new CannotAcquireLockException(message, e);
        default ->
            failure.getResultCode().name().startsWith("SQLITE_CONSTRAINT")
                ? new DataIntegrityViolationException(message, e)
                : new UncategorizedSQLException(task, sql, e);
      };
    }
    return new UncategorizedSQLException(task, sql, e);
  }
}
