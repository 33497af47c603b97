package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.database.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said when a database cannot be used. */
class OpeningTest {
  @TempDir Path folder;

  @Test
  void missingFolders_areMade() {
    Path file = folder.resolve("a/b/plumbline.db");
    Database.open(DatabaseSettings.sqlite(file)).close();

    assertThat(file).exists();
  }

  @Test
  void fileThatIsNoDatabase_isNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not a database ".repeat(200));

    assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(file)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("notes.txt")
        .hasMessageContaining("not a database");
  }

  @Test
  void folderInPlaceOfAFile_isNamed() {
    assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(folder)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(folder.toString());
  }

  @ParameterizedTest
  @EnumSource(TestDatabases.class)
  void databaseOfANewerProgram_isRefused(TestDatabases kind) {
    DatabaseSettings settings = kind.fresh(folder);
    try (Database database = Database.open(settings)) {
      database.write(
          () ->
              database
                  .jdbc()
                  .sql(
                      "INSERT INTO flyway_schema_history VALUES (99, '999', 'later', 'SQL',"
                          + " 'V999__later.sql', 1, 'later', CURRENT_TIMESTAMP, 1, "
                          + (kind == TestDatabases.SQLITE ? "1)" : "true)"))
                  .update());
    }

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("999");
  }
}
