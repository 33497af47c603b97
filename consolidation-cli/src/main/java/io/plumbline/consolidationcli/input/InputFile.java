package io.plumbline.consolidationcli.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file to read: text in UTF-8, packed with gzip if its name ends in {@code .gz}; {@code -} is the
 * standard input.
 *
 * @param path as it was named
 * @param standardInput what {@code -} means
 */
public record InputFile(Path path, InputStream standardInput) {

  private static final int BUFFER_BYTES = 1 << 16;

  /** The name for messages. */
  public String name() {
    return isStandardInput() ? "standard input" : path.toString();
  }

  /** Whether it is a folder. */
  public boolean isFolder() {
    return Files.isDirectory(path);
  }

  /**
   * Opens it. A byte order mark is passed over, and bytes that are not UTF-8 are an error.
   *
   * @throws IOException if it cannot be read
   */
  public Reader open() throws IOException {
    InputStream bytes = isStandardInput() ? standardInput : Files.newInputStream(path);
    if (path.toString().endsWith(".gz")) {
      bytes = new GZIPInputStream(bytes, BUFFER_BYTES);
    }
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            BUFFER_BYTES);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private boolean isStandardInput() {
    return path.toString().equals("-");
  }
}
