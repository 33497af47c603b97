package io.plumbline.database.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The one PostgreSQL of this JVM; its own shutdown hook ends it. */
final class EmbeddedServer {
  /** On a machine that has much else to do. */
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private EmbeddedServer() {}

  /** Makes a database and returns its JDBC URL. */
  static String newDatabase() {
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return SERVER.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + name, e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      // zonky turns fsync off; the tests of durability kill a client, not the server.
      return EmbeddedPostgres.builder()
          .setServerConfig("max_connections", "200")
          .setPGStartupWait(LONGEST_START)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the embedded PostgreSQL", e);
    }
  }
}
