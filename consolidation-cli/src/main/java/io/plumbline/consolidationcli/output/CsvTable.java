package io.plumbline.consolidationcli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.List;
import java.util.function.IntFunction;

/** Writes rows of comma-separated values as in RFC 4180, with line feeds. */
public final class CsvTable {

  private CsvTable() {}

  /**
   * Writes a header and rows.
   *
   * @param count number of rows
   * @param row the cells of a row by its index
   */
  public static void write(
      Writer out, List<String> header, int count, IntFunction<List<String>> row) {
    // Not closed: that would close "out", which whoever opened it does.
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    writer.writeRecord(header);
    for (int index = 0; index < count; index++) {
      writer.writeRecord(row.apply(index));
    }
  }
}
