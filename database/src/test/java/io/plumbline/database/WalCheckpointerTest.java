package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class WalCheckpointerTest {

  private static final int ROW_BYTES = 1 << 20;
  private static final int ROWS = (int) (WalCheckpointer.LONG_LOG_BYTES / ROW_BYTES) + 10;

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void longLog_isMovedIntoTheFile_andBegunAnew() throws IOException {
    Path log = WalCheckpointer.logOf(database.settings());
    Path file = database.settings().file();
    database
        .get()
        .write(() -> database.get().jdbc().sql("CREATE TABLE large (content BLOB)").update());
    long longest = 0;
    for (int row = 0; row < ROWS; row++) {
      insert();
      longest = Math.max(longest, Files.size(log));
    }
    assertThat(longest).isGreaterThan(WalCheckpointer.LONG_LOG_BYTES / 2);

    while (Files.size(log) > WalCheckpointer.LONG_LOG_BYTES) {
      Thread.onSpinWait();
    }

    assertThat(Files.size(file)).isGreaterThan(WalCheckpointer.LONG_LOG_BYTES);
    insert();
    assertThat(
            database.get().jdbc().sql("SELECT COUNT(*) FROM large").query(Integer.class).single())
        .isEqualTo(ROWS + 1);
  }

  private void insert() {
    database
        .get()
        .write(
            () ->
                database
                    .get()
                    .jdbc()
                    .sql("INSERT INTO large (content) VALUES (?)")
                    .param(new byte[ROW_BYTES])
                    .update());
  }
}
