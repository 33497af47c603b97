package io.plumbline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The rows of this service. Opened once per process; several processes may open the same database.
 * Safe for use by many threads.
 */
public final class Database implements AutoCloseable {
  private final Dialect dialect;
  private final HikariDataSource readerPool;
  private final HikariDataSource writerPool;
  private final Writer writer;
  private final DataSource dataSource;
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final @Nullable WalCheckpointer checkpointer;

  private Database(
      Dialect dialect,
      HikariDataSource readerPool,
      HikariDataSource writerPool,
      Writer writer,
      @Nullable WalCheckpointer checkpointer) {
    this.dialect = dialect;
    this.readerPool = readerPool;
    this.writerPool = writerPool;
    this.writer = writer;
    this.checkpointer = checkpointer;
    this.dataSource = new TransactionAwareDataSourceProxy(writerPool);
    this.template = new JdbcTemplate(new RoutingDataSource(readerPool, writerPool));
    if (dialect == Dialect.SQLITE) {
      template.setExceptionTranslator(new SqliteExceptionTranslator());
    }
    this.jdbc = JdbcClient.create(template);
  }

  /**
   * Connects, brings the tables up to date (Flyway, {@code classpath:db/migration}) and starts the
   * writer.
   *
   * @throws DatabaseException if the database cannot be reached, opened or locked, or if a newer
   *     program has written it
   */
  public static Database open(DatabaseSettings settings) {
    Dialect dialect = settings.dialect();
    HikariDataSource writerPool = ConnectionPools.writer(settings);
    HikariDataSource readerPool = null;
    try {
      Migrations.run(settings);
      readerPool = ConnectionPools.reader(settings);
      return switch (dialect) {
        case SQLITE -> {
          GroupCommitWriter writer = new GroupCommitWriter(writerPool);
          WalCheckpointer checkpointer = WalCheckpointer.start(settings, writer);
          yield new Database(dialect, readerPool, writerPool, writer, checkpointer);
        }
        case POSTGRESQL ->
            new Database(dialect, readerPool, writerPool, new TransactionWriter(writerPool), null);
      };
    } catch (RuntimeException e) {
      if (readerPool != null) {
        readerPool.close();
      }
      writerPool.close();
      throw e;
    }
  }

  /**
   * The one client for all code. Inside {@link #write} it uses the writing transaction; outside it
   * each statement reads the last committed state on a read-only connection, and a statement that
   * writes is refused.
   */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /**
   * Runs the work in a transaction: all of it or nothing, and durable when this returns. A work
   * inside a work joins it; when the inner one throws, the outer one cannot commit any more, even
   * if it catches.
   *
   * <p>The work must be short, must touch rows only and may run more than once. It may run on
   * another thread than the caller's, so it must not rely on thread-locals, and must not wait for
   * another thread that writes.
   *
   * @return what the work returned
   * @throws DatabaseException if the transaction could not be started or committed; nothing of the
   *     work was written then, except that a lost connection to PostgreSQL leaves it open
   */
  public <T extends @Nullable Object> T write(Supplier<T> work) {
    return writer.write(work);
  }

  /** As {@link #write(Supplier)}, without a result. */
  public void write(Runnable work) {
    writer.<@Nullable Void>write(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Inside {@link #write}: runs a statement once for each row. It is compiled and sent once, so
   * that thousands of rows cost a fraction of what they would one by one.
   *
   * @param values gives the statement's parameters for a row, in their order
   */
  public <T> void writeEach(
      String sql, Collection<T> rows, Function<T, @Nullable Object[]> values) {
    if (!rows.isEmpty()) {
      template.batchUpdate(sql, rows.stream().map(values).toList());
    }
  }

  /** Which database this is. */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * For libraries that bring their own JDBC code and transactions, such as a scheduler. Inside
   * {@link #write} its connections join the transaction; outside it they are writing connections of
   * their own. On SQLite there is one, shared in order of arrival with the writer of this database:
   * hold it briefly, and never while calling {@link #write}.
   */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Waits for the works under way, then closes all connections. */
  @Override
  public void close() {
    writer.close();
    if (checkpointer != null) {
      checkpointer.close();
    }
    readerPool.close();
    writerPool.close();
  }
}
