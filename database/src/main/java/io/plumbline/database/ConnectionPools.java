package io.plumbline.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Makes the connections: what is set on each, and how many there are. */
final class ConnectionPools {
  /** How long SQLite waits for another process that writes; milliseconds. */
  private static final int BUSY_TIMEOUT_MS = 5_000;

  /**
   * Memory of the SQLite writer for pages, at most, so that it seldom reads what it has written.
   * Readers have SQLite's 2 MB: they start anew after each commit.
   */
  private static final int WRITER_CACHE_KIB = 32 * 1024;

  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(30);

  private ConnectionPools() {}

  /**
   * The connections that may write; one for SQLite.
   *
   * @throws DatabaseException if the database cannot be reached or opened
   */
  static HikariDataSource writer(DatabaseSettings settings) {
    HikariConfig config = pool(settings, "database-write");
    switch (settings.dialect()) {
      case SQLITE -> {
        config.setMaximumPoolSize(1);
        config.setConnectionInitSql("PRAGMA cache_size = -" + WRITER_CACHE_KIB);
      }
      case POSTGRESQL -> config.setMaximumPoolSize(settings.writeConnections());
    }
    return open(config, settings);
  }

  /**
   * The connections that read; a statement that writes fails on them.
   *
   * @throws DatabaseException if the database cannot be reached or opened
   */
  static HikariDataSource reader(DatabaseSettings settings) {
    HikariConfig config = pool(settings, "database-read");
    config.setMaximumPoolSize(settings.readConnections());
    config.setConnectionInitSql(
        switch (settings.dialect()) {
          case SQLITE -> "PRAGMA query_only = ON";
          case POSTGRESQL -> "SET default_transaction_read_only = on";
        });
    return open(config, settings);
  }

  /** Makes one new connection at a time, without a pool. */
  static DataSource unpooled(DatabaseSettings settings) {
    return switch (settings.dialect()) {
      case SQLITE -> sqlite(settings.file());
      case POSTGRESQL -> postgresql(settings);
    };
  }

  private static DataSource sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "0"); // WalCheckpointer does it
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // A transaction that turns from reading to writing midway could not wait for another writer.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(
        false); // nobody asks for them, and looking costs a statement per insert
    SQLiteDataSource dataSource = new SQLiteDataSource(config);
    dataSource.setUrl("jdbc:sqlite:" + file);
    return dataSource;
  }

  private static DataSource cachingStatements(DataSource dataSource) {
    return new DelegatingDataSource(dataSource) {
      @Override
      public Connection getConnection() throws SQLException {
        return StatementCache.around(super.getConnection());
      }
    };
  }

  private static DataSource postgresql(DatabaseSettings settings) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(settings.location());
    if (!settings.user().isEmpty()) {
      dataSource.setUser(settings.user());
      dataSource.setPassword(settings.password());
    }
    return dataSource;
  }

  private static HikariConfig pool(DatabaseSettings settings, String name) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(
        settings.dialect() == Dialect.SQLITE
            ? cachingStatements(unpooled(settings))
            : unpooled(settings));
    config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    if (settings.dialect() == Dialect.SQLITE) {
      config.setMaxLifetime(0); // a file's connection does not grow stale
    }
    return config;
  }

  private static HikariDataSource open(HikariConfig config, DatabaseSettings settings) {
    try {
      if (settings.dialect() == Dialect.SQLITE) {
        Path folder = settings.file().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
      }
      return new HikariDataSource(config);
    } catch (IOException | RuntimeException e) {
      throw new DatabaseException("cannot open the database (" + settings + "): " + root(e), e);
    }
  }

  private static String root(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }
}
