package io.plumbline.benchmarks.consolidation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The rows of a data set's file of comma-separated values with quotes and a header. */
public final class QuotedCsv {

  private QuotedCsv() {}

  /** The file of a name in a folder, packed or not; whether it is there is not looked at. */
  public static Path file(Path folder, String name) {
    Path packed = folder.resolve(name + ".gz");
    return Files.isRegularFile(packed) ? packed : folder.resolve(name);
  }

  /**
   * All rows, by the names of their columns; a name in {@code .gz} is unpacked. Missing columns are
   * empty.
   *
   * @throws IOException if the file cannot be read
   */
  public static List<NamedCsvRecord> rows(Path file) throws IOException {
    List<NamedCsvRecord> rows = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream unpacked =
            file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
      reader.forEach(rows::add);
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return rows;
  }
}
