package io.plumbline.benchmarks.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  @TempDir private Path folder;

  @Test
  void write_moreLinesThanImages_beginsAgain() throws IOException {
    Path file = folder.resolve("input.manifest");

    new Manifest("s3://b/i-", ".jpg", 2).write(file, 3);

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"source-ref\":\"s3://b/i-1.jpg\",\"line\":0}",
            "{\"source-ref\":\"s3://b/i-2.jpg\",\"line\":1}",
            "{\"source-ref\":\"s3://b/i-1.jpg\",\"line\":2}");
  }
}
