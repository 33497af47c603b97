package io.plumbline.consolidationcli.output;

import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.pace.WorkerPace;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of {@code --workers}: how good each worker is, and how fast. */
public final class WorkerTable {

  private static final List<String> QUALITY =
      List.of("worker", "answers", "skill", "skill_low", "skill_high", "spam");
  private static final List<String> PACE =
      List.of("seconds", "seconds_low", "seconds_high", "hasty");
  private static final List<String> UNKNOWN = List.of("", "", "", "");

  private WorkerTable() {}

  /**
   * Writes a row for each worker, in the order of their first answer.
   *
   * @param pace how fast they are, or null if nothing is known of it: its columns are left out
   */
  public static void write(WorkerQuality quality, @Nullable WorkerPace pace, Writer out) {
    List<String> header = new ArrayList<>(QUALITY);
    if (pace != null) {
      header.addAll(PACE);
    }
    Map<String, Integer> timed = new HashMap<>();
    if (pace != null) {
      pace.workers().forEach(worker -> timed.put(worker, timed.size()));
    }
    CsvTable.write(
        out,
        header,
        quality.workers().size(),
        worker -> {
          List<String> row = new ArrayList<>(cells(quality, worker));
          if (pace != null) {
            Integer index = timed.get(quality.workers().get(worker));
            row.addAll(index == null ? UNKNOWN : cells(pace, index));
          }
          return row;
        });
  }

  private static List<String> cells(WorkerQuality quality, int worker) {
    return List.of(
        quality.workers().get(worker),
        Integer.toString(quality.answers()[worker]),
        Decimals.probability(quality.skill()[worker]),
        Decimals.probability(quality.skillLow()[worker]),
        Decimals.probability(quality.skillHigh()[worker]),
        Decimals.probability(quality.spam()[worker]));
  }

  private static List<String> cells(WorkerPace pace, int worker) {
    return List.of(
        Decimals.seconds(pace.seconds()[worker]),
        Decimals.seconds(pace.secondsLow()[worker]),
        Decimals.seconds(pace.secondsHigh()[worker]),
        Decimals.probability(pace.hasty()[worker]));
  }
}
