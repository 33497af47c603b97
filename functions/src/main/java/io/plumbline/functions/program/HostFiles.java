package io.plumbline.functions.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The small programs that load a handler and serve it, laid out as files for their interpreters.
 * Safe for use by many threads.
 */
final class HostFiles implements AutoCloseable {

  private final Map<String, Path> files = new HashMap<>();

  /** The file of that name, such as {@code host.py}. */
  synchronized Path file(String name) {
    return files.computeIfAbsent(name, HostFiles::layOut);
  }

  private static Path layOut(String name) {
    try (InputStream in = HostFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name);
      }
      Path folder = Files.createTempDirectory("plumbline-functions-");
      Path file = folder.resolve(name);
      Files.copy(in, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    for (Path file : files.values()) {
      try {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.toAbsolutePath().getParent());
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
    files.clear();
  }
}
