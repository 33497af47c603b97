package io.plumbline.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables up to date with Flyway. Each module numbers its migrations in a range of its
 * own (V1xx, V2xx, …), so a new one may stand below one that has run. A migration that this program
 * does not know means that a newer program has written the database; that is refused.
 */
final class Migrations {
  private Migrations() {}

  /**
   * Runs what has not run yet.
   *
   * @throws DatabaseException if a migration fails or the database is of a newer program
   */
  static void run(DatabaseSettings settings) {
    try {
      switch (settings.dialect()) {
        case SQLITE -> alone(settings);
        case POSTGRESQL -> migrate(settings);
      }
    } catch (FlywayException | IOException e) {
      throw new DatabaseException(
          "cannot bring the database up to date (" + settings + "): " + e.getMessage(), e);
    }
  }

  /** Flyway has no lock on SQLite, and two processes may start at the same time. */
  private static void alone(DatabaseSettings settings) throws IOException {
    Path file = settings.file();
    Path lockFile = file.resolveSibling(file.getFileName() + ".migration-lock");
    synchronized (Migrations.class) { // a file lock is of the process, not of the thread
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        migrate(settings);
      }
    }
  }

  private static String utf8Order(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> "BINARY";
      case POSTGRESQL -> "\"C\"";
    };
  }

  private static void migrate(DatabaseSettings settings) {
    Flyway.configure()
        .dataSource(ConnectionPools.unpooled(settings))
        .locations("classpath:db/migration")
        .failOnMissingLocations(false)
        .outOfOrder(true)
        .ignoreMigrationPatterns(new String[0])
        .validateMigrationNaming(true)
        .placeholders(Map.of("utf8_order", utf8Order(settings.dialect())))
        .load()
        .migrate();
  }
}
