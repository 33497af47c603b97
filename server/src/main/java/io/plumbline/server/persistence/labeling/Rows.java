package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How values stand in columns, and how rows are kept from others. */
final class Rows {

  private Rows() {}

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  /** The parameters of one statement, in its order. */
  static @Nullable Object[] values(@Nullable Object... values) {
    return values;
  }

  /**
   * What ends a query whose rows the transaction keeps to itself. SQLite has one writer at a time,
   * so nothing is needed there.
   */
  static String forUpdate(Dialect dialect) {
    return dialect == Dialect.POSTGRESQL ? " FOR UPDATE" : "";
  }
}
