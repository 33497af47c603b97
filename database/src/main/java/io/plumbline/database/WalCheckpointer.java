package io.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what SQLite has committed from its write-ahead log into its file, on a thread and
 * connection of its own.
 *
 * <p>SQLite would do so itself at every 1000th page, within the commit that was the 1000th, and all
 * writers would wait for the disk meanwhile. Here a log that has grown long is moved beside them,
 * and only what came in the meantime is left for a moment between two transactions, in which the
 * log is begun anew. See <a href="https://sqlite.org/wal.html#ckpt">sqlite.org/wal.html</a>.
 */
final class WalCheckpointer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WalCheckpointer.class);

  private static final Duration LOOK = Duration.ofMillis(250);

  /**
   * A shorter log is left alone: pages that change often are then moved once. A longer one makes
   * readers slow, who look for each page in the log first.
   */
  static final long LONG_LOG_BYTES = 64L << 20;

  private final Path log;
  private final DataSource dataSource;
  private final GroupCommitWriter writer;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private WalCheckpointer(Path log, DataSource dataSource, GroupCommitWriter writer) {
    this.log = log;
    this.dataSource = dataSource;
    this.writer = writer;
    this.thread = new Thread(this::lookUntilClosed, "database-checkpointer");
    thread.setDaemon(true);
  }

  static WalCheckpointer start(DatabaseSettings settings, GroupCommitWriter writer) {
    WalCheckpointer checkpointer =
        new WalCheckpointer(logOf(settings), ConnectionPools.unpooled(settings), writer);
    checkpointer.thread.start();
    return checkpointer;
  }

  /** Where SQLite keeps the log of a database. */
  static Path logOf(DatabaseSettings settings) {
    return settings.file().resolveSibling(settings.file().getFileName() + "-wal");
  }

  private void lookUntilClosed() {
    try {
      while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      if (Files.size(log) > LONG_LOG_BYTES) {
        checkpoint();
      }
    } catch (NoSuchFileException nothingWrittenYet) {
      // There is nothing to move.
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.warn("the write-ahead log {} could not be shortened; trying again", log, e);
    }
  }

  private void checkpoint() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
      writer.betweenTransactions(() -> beginAnew(statement));
    }
  }

  private static void beginAnew(Statement statement) {
    try {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw new DatabaseException("the write-ahead log was not begun anew: " + e.getMessage(), e);
    }
  }

  /** The last connection that is closed moves what is left. */
  @Override
  public void close() {
    closed.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
