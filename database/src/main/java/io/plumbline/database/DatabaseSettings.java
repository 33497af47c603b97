package io.plumbline.database;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the rows are.
 *
 * @param location a path of an SQLite file, {@code jdbc:sqlite:<path>}, or {@code
 *     jdbc:postgresql://host/database}; a missing SQLite file is made, with its folders
 * @param user the PostgreSQL role; empty for SQLite
 * @param password the role's password; empty for SQLite
 * @param readConnections at most so many connections read at once, 1 or more
 * @param writeConnections at most so many PostgreSQL transactions write at once, 1 or more; SQLite
 *     always has one writer
 */
public record DatabaseSettings(
    String location, String user, String password, int readConnections, int writeConnections) {

  /** Connections for reading where nothing else is said. */
  public static final int DEFAULT_READ_CONNECTIONS = 8;

  /** Connections for writing to PostgreSQL where nothing else is said. */
  public static final int DEFAULT_WRITE_CONNECTIONS = 8;

  private static final String SQLITE_PREFIX = "jdbc:sqlite:";
  private static final String POSTGRESQL_PREFIX = "jdbc:postgresql:";

  /** Checks the location and the pool sizes. */
  public DatabaseSettings {
    requireNonNull(user, "user");
    requireNonNull(password, "password");
    if (location.isBlank()) {
      throw new IllegalArgumentException(
          "the database has no location; give a file path or a jdbc:postgresql: URL");
    }
    String start = location.toLowerCase(Locale.ROOT);
    if (start.startsWith("jdbc:")
        && !start.startsWith(SQLITE_PREFIX)
        && !start.startsWith(POSTGRESQL_PREFIX)) {
      throw new IllegalArgumentException(
          "the database location must be a file path, jdbc:sqlite: or jdbc:postgresql:, not "
              + location);
    }
    if (readConnections < 1 || writeConnections < 1) {
      throw new IllegalArgumentException(
          "a pool needs at least 1 connection: read "
              + readConnections
              + ", write "
              + writeConnections);
    }
  }

  /** An SQLite file with pools of the default size. */
  public static DatabaseSettings sqlite(Path file) {
    return of(file.toString(), "", "");
  }

  /** A file path or URL with pools of the default size. */
  public static DatabaseSettings of(String location, String user, String password) {
    return new DatabaseSettings(
        location, user, password, DEFAULT_READ_CONNECTIONS, DEFAULT_WRITE_CONNECTIONS);
  }

  /** Which database the location names. */
  public Dialect dialect() {
    return location.toLowerCase(Locale.ROOT).startsWith(POSTGRESQL_PREFIX)
        ? Dialect.POSTGRESQL
        : Dialect.SQLITE;
  }

  /** The file of an SQLite database, absolute. */
  Path file() {
    boolean url = location.toLowerCase(Locale.ROOT).startsWith(SQLITE_PREFIX);
    return Path.of(url ? location.substring(SQLITE_PREFIX.length()) : location)
        .toAbsolutePath()
        .normalize();
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return dialect() + " at " + location + (user.isEmpty() ? "" : " as " + user);
  }
}
