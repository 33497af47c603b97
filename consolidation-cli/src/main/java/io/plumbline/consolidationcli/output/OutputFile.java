package io.plumbline.consolidationcli.output;

import io.plumbline.consolidationcli.input.RefusedException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A text file in UTF-8 that is there whole or not at all: it is written beside its place and moved
 * there at the end.
 */
public final class OutputFile {

  /** Writes the content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException, RefusedException;
  }

  private OutputFile() {}

  /**
   * Writes a file, over an older one if there is one.
   *
   * @throws IOException if it cannot be written; an older file is then still there
   * @throws RefusedException if the content cannot be made
   */
  public static void write(Path path, Content content) throws IOException, RefusedException {
    Path target = path.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A device or a pipe, such as /dev/stdout: nothing can be moved onto it.
      try (Writer out = Files.newBufferedWriter(target)) {
        content.writeTo(out);
      }
      return;
    }
    Path beside = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(Files.newOutputStream(beside), StandardCharsets.UTF_8))) {
        content.writeTo(out);
      }
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
