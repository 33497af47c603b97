package io.plumbline.benchmarks.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CrowdTest {
  @TempDir private Path folder;

  @Test
  void crowd_folderOfDataSets_succeeds() throws IOException {
    Path set = Files.createDirectory(folder.resolve("pets"));
    Files.writeString(set.resolve("labels.csv"), "task,worker,label\n1,a,cat\n1,b,dog\n2,a,dog\n");
    Files.writeString(set.resolve("truth.csv"), "task,truth\n1,cat\n2,dog\n");

    assertThat(crowd(folder.toString())).isZero();
    assertThat(crowd(folder.toString(), "--kind", "categorical")).isZero();
  }

  @Test
  void crowd_folderWithoutDataSets_fails() {
    assertThat(crowd(folder.toString())).isEqualTo(1);
  }

  @Test
  void crowd_unknownKind_isRefused() {
    assertThat(crowd(folder.toString(), "--kind", "smells")).isEqualTo(2);
  }

  private static int crowd(String... arguments) {
    return new CommandLine(new Crowd()).execute(arguments);
  }
}
