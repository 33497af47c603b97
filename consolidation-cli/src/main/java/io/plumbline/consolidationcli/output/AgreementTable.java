package io.plumbline.consolidationcli.output;

import io.plumbline.consolidation.agreement.AgreementEstimate;
import java.io.Writer;
import java.util.List;

/** The file of {@code --agreement}: how far workers agree beyond chance. */
public final class AgreementTable {

  private static final List<String> HEADER =
      List.of("measure", "value", "low", "high", "observed", "expected", "comparable_tasks");

  private AgreementTable() {}

  /** Writes a row for each measure. */
  public static void write(List<NamedAgreement> measures, Writer out) {
    CsvTable.write(
        out,
        HEADER,
        measures.size(),
        row -> {
          AgreementEstimate estimate = measures.get(row).estimate();
          return List.of(
              measures.get(row).measure(),
              Decimals.number(estimate.value()),
              Decimals.number(estimate.low()),
              Decimals.number(estimate.high()),
              Decimals.number(estimate.observed()),
              Decimals.number(estimate.expected()),
              Integer.toString(estimate.comparableUnits()));
        });
  }
}
