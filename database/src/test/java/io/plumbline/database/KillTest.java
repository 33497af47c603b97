package io.plumbline.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** What {@code write} has acknowledged is there after the process was killed. */
class KillTest {
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 500;

  @TempDir Path folder;

  @RepeatedTest(3)
  void killedInAWriteStorm_keepsEveryAcknowledgedRow() throws Exception {
    Path file = folder.resolve("storm.db");
    Set<Long> acknowledged = runAndKill(file);

    try (Database database = Database.open(DatabaseSettings.sqlite(file))) {
      Set<Long> found =
          new HashSet<>(
              database
                  .jdbc()
                  .sql("SELECT id FROM tally WHERE value = id * id")
                  .query(Long.class)
                  .list());
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
      assertThat(found).containsAll(acknowledged);
      assertThat(database.jdbc().sql("PRAGMA integrity_check").query(String.class).single())
          .isEqualTo("ok");
    }
  }

  private static Set<Long> runAndKill(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WriteStorm.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Set<Long> acknowledged = new HashSet<>();
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.endsWith(WriteStorm.END)) {
          break; // the kill has cut it
        }
        acknowledged.add(Long.valueOf(line.substring(0, line.length() - 1)));
        if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
          process.toHandle().destroyForcibly(); // SIGKILL; what it has printed is still read
        }
      }
    }
    process.waitFor();
    return acknowledged;
  }
}
