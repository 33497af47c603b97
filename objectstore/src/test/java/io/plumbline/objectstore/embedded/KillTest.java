package io.plumbline.objectstore.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.Database;
import io.plumbline.database.DatabaseSettings;
import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.Conditions;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.ObjectSummary;
import io.plumbline.objectstore.OpenObject;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.content.Digester;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** What a killed store has acknowledged is there and whole, and nothing else lies about. */
class KillTest {
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;

  @TempDir Path folder;

  @RepeatedTest(3)
  void killedAmongUploads_keepsWhatItAcknowledged_andNoOrphans() throws Exception {
    Set<Integer> acknowledged = runAndKill();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);

    try (Database database = Database.open(DatabaseSettings.sqlite(folder.resolve("storm.db")));
        ObjectStore store =
            EmbeddedObjectStore.open(database, folder.resolve("objects"), Clock.systemUTC())) {
      for (int number : acknowledged) {
        assertThat(store.readBytes(UploadStorm.location(number), 1 << 20))
            .as("object %d", number)
            .isEqualTo(UploadStorm.bytes(number));
      }
      for (ObjectSummary object : store.listAll(UploadStorm.BUCKET, "").toList()) {
        assertWhole(store, object);
      }
      assertThat(files("incoming")).isEmpty();
      assertThat(files("content")).containsExactlyInAnyOrderElementsOf(referred(database));
    }
  }

  /** Objects that were not acknowledged may be there or not, but not in part. */
  private static void assertWhole(ObjectStore store, ObjectSummary summary) throws IOException {
    S3Location location = new S3Location(UploadStorm.BUCKET, summary.key());
    try (OpenObject object = store.open(location, ByteRange.all(), Conditions.NONE)) {
      byte[] bytes = object.content().readAllBytes();
      assertThat(bytes).hasSize((int) summary.size());
      if (!summary.etag().contains("-")) {
        Digester md5 = Digester.md5();
        md5.update(bytes, 0, bytes.length);
        assertThat(HexFormat.of().formatHex(md5.value())).isEqualTo(summary.etag());
      }
    }
  }

  private List<String> files(String below) throws IOException {
    try (Stream<Path> walk = Files.walk(folder.resolve("objects").resolve(below))) {
      return walk.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }

  private static List<String> referred(Database database) {
    return database
        .jdbc()
        .sql(
            """
            SELECT content_id FROM s3_object WHERE content_id LIKE 'f%'
            UNION ALL SELECT content_id FROM s3_part WHERE content_id LIKE 'f%'""")
        .query(String.class)
        .list();
  }

  private Set<Integer> runAndKill() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                UploadStorm.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Set<Integer> acknowledged = new HashSet<>();
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.endsWith(UploadStorm.END)) {
          break; // the kill has cut it
        }
        acknowledged.add(Integer.valueOf(line.substring(0, line.length() - 1)));
        if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
          process.toHandle().destroyForcibly(); // SIGKILL; what it has printed is still read
        }
      }
    }
    process.waitFor();
    return acknowledged;
  }
}
