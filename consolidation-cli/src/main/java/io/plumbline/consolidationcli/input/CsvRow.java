package io.plumbline.consolidationcli.input;

import de.siegmar.fastcsv.reader.CsvRecord;

/** One row of a {@link CsvFile}, with the columns that were asked for, by their place there. */
public final class CsvRow {

  private final CsvFile file;
  private final CsvRecord record;

  CsvRow(CsvFile file, CsvRecord record) {
    this.file = file;
    this.record = record;
  }

  /**
   * What a column holds.
   *
   * @param column place of the column in the list that the file was opened with
   * @throws BadLineException if it is blank
   */
  public String text(int column) throws BadLineException {
    String text = record.getField(file.position(column));
    if (text.isBlank()) {
      throw problem(column, "it is empty; each row needs a " + file.column(column));
    }
    return text;
  }

  /**
   * The number that a column holds.
   *
   * @throws BadLineException if it is none, or not finite
   */
  public double number(int column) throws BadLineException {
    String text = text(column).strip();
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw problem(column, "\"" + text + "\" is not a number; write it like 12 or -0.5");
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw problem(column, "\"" + text + "\" is not a finite number; leave such rows out");
    }
    return number;
  }

  /** What is wrong with the content of a column, named with its place. */
  public BadLineException problem(int column, String problem) {
    return new BadLineException(
        "%s line %d, column %d (%s)"
            .formatted(
                file.name(),
                record.getStartingLineNumber(),
                file.position(column) + 1,
                file.column(column)),
        problem);
  }
}
