package io.plumbline.benchmarks.consolidation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The rows of a data set's file of comma-separated values, which has no quotes. */
public final class CsvRows {

  private CsvRows() {}

  /**
   * All rows after the first line; a name in {@code .gz} is unpacked.
   *
   * @param columns how many columns each row must have
   * @throws IOException naming file and line of a row that has another number
   */
  public static List<String[]> of(Path file, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream unpacked =
            file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
      int number = 1;
      String line = reader.readLine();
      for (line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String[] row = line.strip().split(",", -1);
        if (row.length != columns) {
          throw new IOException(
              "%s line %d has %d columns; %d are expected"
                  .formatted(file, number, row.length, columns));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
