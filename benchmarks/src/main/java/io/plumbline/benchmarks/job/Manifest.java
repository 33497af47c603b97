package io.plumbline.benchmarks.job;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A manifest of images that do not all have to exist: line {@code n} names image {@code n mod
 * images}.
 *
 * @param prefix of each {@code source-ref}, such as {@code s3://photos/sample-}
 * @param suffix such as {@code .jpg}
 * @param images number of different images
 */
public record Manifest(String prefix, String suffix, long images) {

  /** Writes the lines one by one, never holding more than one. */
  public void write(Path file, long lines) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      for (long line = 0; line < lines; line++) {
        writer.write(
            "{\"source-ref\":\""
                + prefix
                + (1 + line % images)
                + suffix
                + "\",\"line\":"
                + line
                + "}\n");
      }
    }
  }
}
