package io.plumbline.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data folder of a measurement; a temporary one is deleted when it is closed.
 *
 * @param path where it is
 * @param kept whether it stays
 */
public record DataFolder(Path path, boolean kept) implements AutoCloseable {

  /** The folder that the options name, or a temporary one; the service is built before. */
  public static DataFolder of(ServiceOptions options) throws IOException, InterruptedException {
    options.build();
    return new DataFolder(options.dataFolder(), options.keepsData());
  }

  @Override
  public void close() throws IOException {
    if (!kept) {
      try (Stream<Path> all = Files.walk(path)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
