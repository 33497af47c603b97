package io.plumbline.server.scheduling;

import io.plumbline.database.Database;
import io.plumbline.database.DatabaseSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class SqliteJobWakesTest extends JobWakesContract {

  @TempDir static Path folder;

  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.open(DatabaseSettings.sqlite(folder.resolve("test.db")));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
