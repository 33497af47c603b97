package io.plumbline.benchmarks.consolidation.numeric;

import io.plumbline.benchmarks.consolidation.CrowdTable;
import io.plumbline.benchmarks.consolidation.CsvRows;
import io.plumbline.consolidation.numeric.CongenericMean;
import io.plumbline.consolidation.numeric.NumericAnswers;
import io.plumbline.consolidation.numeric.NumericAnswersBuilder;
import io.plumbline.consolidation.numeric.NumericConsolidator;
import io.plumbline.consolidation.numeric.PlainMean;
import io.plumbline.consolidation.numeric.PlainMedian;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers: mean absolute error, root mean square error, correlation, calibration. */
public final class NumericTable implements CrowdTable {

  private static final List<String> DATA_SETS =
      List.of("n_emotion", "snow_valence", "snow_wordsim");

  /** What others reach: mean absolute and root mean square error. */
  private static final Map<String, String> PEERS =
      Map.of(
          "n_emotion", "others: LFC_N 12.20/18.97, CATD 17.6/27.9",
          "snow_valence", "",
          "snow_wordsim", "truth is on a scale of 0 to 4, answers on 0 to 10");

  @Override
  public String kind() {
    return "numeric";
  }

  @Override
  public int print(Path folder, PrintStream out) throws IOException {
    Map<String, NumericConsolidator> methods = new LinkedHashMap<>();
    methods.put("plain mean", new PlainMean());
    methods.put("plain median", new PlainMedian());
    methods.put("congeneric mean (default)", new CongenericMean());
    int found = 0;
    for (String name : DATA_SETS) {
      Path set = folder.resolve(name);
      if (!Files.isRegularFile(set.resolve("labels.csv"))) {
        continue;
      }
      if (found == 0) {
        out.println("Numbers");
        out.printf(
            "%-14s %-26s %8s %8s %8s %9s %10s%n",
            "data set", "method", "MAE", "RMSE", "r", "in ±10 %", "confidence");
      }
      found++;
      NumericAnswersBuilder builder = NumericAnswers.builder();
      for (String[] row : CsvRows.of(set.resolve("labels.csv"), 3)) {
        builder.add(row[0], row[1], Double.parseDouble(row[2]));
      }
      Map<String, Double> truths = new HashMap<>();
      for (String[] row : CsvRows.of(set.resolve("truth.csv"), 2)) {
        truths.put(row[0], Double.valueOf(row[1]));
      }
      NumericAnswers answers = builder.build();
      methods.forEach(
          (method, consolidator) -> {
            NumericScore score = NumericScore.of(answers, consolidator.fit(answers), truths);
            out.printf(
                Locale.ROOT,
                "%-14s %-26s %8.3f %8.3f %8.4f %9.3f %10.3f%n",
                name,
                method,
                score.absolute(),
                score.rootMeanSquare(),
                score.correlation(),
                score.within(),
                score.confidence());
          });
      String peers = PEERS.getOrDefault(name, "");
      if (!peers.isEmpty()) {
        out.printf("%-14s %s%n", name, peers);
      }
    }
    return found;
  }
}
