package io.plumbline.consolidationcli.output;

import io.plumbline.consolidation.WorkerQuality;
import java.io.Writer;
import java.util.List;

/** The file of {@code --workers}: how good each worker is. */
public final class WorkerTable {

  private static final List<String> HEADER =
      List.of("worker", "answers", "skill", "skill_low", "skill_high", "spam");

  private WorkerTable() {}

  /** Writes a row for each worker, in the order of their first answer. */
  public static void write(WorkerQuality quality, Writer out) {
    CsvTable.write(
        out,
        HEADER,
        quality.workers().size(),
        worker ->
            List.of(
                quality.workers().get(worker),
                Integer.toString(quality.answers()[worker]),
                Decimals.probability(quality.skill()[worker]),
                Decimals.probability(quality.skillLow()[worker]),
                Decimals.probability(quality.skillHigh()[worker]),
                Decimals.probability(quality.spam()[worker])));
  }
}
