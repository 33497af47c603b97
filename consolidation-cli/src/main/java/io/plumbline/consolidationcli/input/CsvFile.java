package io.plumbline.consolidationcli.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A file of comma-separated values as in RFC 4180. Its first line names the columns, in any order;
 * other columns than those asked for are passed over.
 *
 * <p>Not safe for threads.
 */
public final class CsvFile {

  /** Uses a row. */
  @FunctionalInterface
  public interface RowReader {
    /**
     * Takes a row in, whole or not at all.
     *
     * @throws BadLineException if the row cannot be used
     */
    void read(CsvRow row) throws BadLineException;
  }

  private final InputFile file;
  private final List<String> columns;
  private int[] positions = {};
  private int width;

  /**
   * @param columns names of the columns that the header must have
   */
  public CsvFile(InputFile file, List<String> columns) {
    this.file = file;
    this.columns = List.copyOf(columns);
  }

  /**
   * Hands each row to {@code reader}, in the order of the file.
   *
   * @param badLines hears of rows that cannot be used
   * @param progress counts the rows
   * @throws RefusedException if a bad line is not to be skipped, or the file as a whole is none of
   *     comma-separated values
   * @throws IOException if the file cannot be read
   */
  public void forEach(RowReader reader, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    long line = 0;
    try (Reader characters = file.open();
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(characters)) {
      Iterator<CsvRecord> iterator = records.iterator();
      readHeader(iterator);
      while (iterator.hasNext()) {
        CsvRecord record = iterator.next();
        line = record.getStartingLineNumber();
        try {
          checkWidth(record);
          reader.read(new CsvRow(this, record));
        } catch (BadLineException e) {
          badLines.add(e);
        }
        progress.advance();
      }
    } catch (CharacterCodingException e) {
      throw notUtf8(line);
    } catch (CsvParseException | UncheckedIOException e) {
      throw unreadable(e, line);
    }
  }

  String name() {
    return file.name();
  }

  String column(int column) {
    return columns.get(column);
  }

  /** Where a column stands in a row of the file. */
  int position(int column) {
    return positions[column];
  }

  private void readHeader(Iterator<CsvRecord> iterator) throws RefusedException {
    List<String> header;
    try {
      header = iterator.next().getFields().stream().map(String::strip).toList();
    } catch (NoSuchElementException e) {
      throw new RefusedException(
          "%s is empty; its first line names the columns: %s".formatted(name(), wanted()));
    }
    width = header.size();
    positions = columns.stream().mapToInt(header::indexOf).toArray();
    int missing = Arrays.stream(positions).boxed().toList().indexOf(-1);
    if (missing >= 0) {
      throw new RefusedException(
          "%s line 1: there is no column \"%s\"; the first line names the columns: %s"
              .formatted(name(), columns.get(missing), wanted()));
    }
  }

  private void checkWidth(CsvRecord record) throws BadLineException {
    if (record.getFieldCount() != width) {
      throw new BadLineException(
          "%s line %d".formatted(name(), record.getStartingLineNumber()),
          "it has %d columns, and the first line names %d; a value with a comma or a line break stands in double quotes"
              .formatted(record.getFieldCount(), width));
    }
  }

  private String wanted() {
    return String.join(",", columns);
  }

  /** After a broken quotation nobody knows where the next row begins, so no policy helps. */
  private RefusedException unreadable(RuntimeException e, long lastLine) throws IOException {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof CharacterCodingException) {
      return notUtf8(lastLine);
    }
    if (cause instanceof IOException io) {
      throw io;
    }
    return new RefusedException(
        "%s after line %d: %s".formatted(name(), lastLine, cause.getMessage()));
  }

  private RefusedException notUtf8(long lastLine) {
    return new RefusedException(
        "%s after line %d: the bytes are not UTF-8; save the file in UTF-8"
            .formatted(name(), lastLine));
  }
}
