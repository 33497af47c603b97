package io.plumbline.benchmarks.consolidation.categorical;

import io.plumbline.benchmarks.consolidation.CrowdTable;
import io.plumbline.consolidation.categorical.CategoricalResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the methods for one class per object, beside what other programs reach: three tables
 * (accuracy, log-loss, calibration error), a row per data set, a column per method.
 */
public final class CategoricalTable implements CrowdTable {
  private static final int MOST_CLASSES = 20;

  @Override
  public String kind() {
    return "categorical";
  }

  @Override
  public int print(Path folder, PrintStream out) throws IOException {
    List<CategoricalDataSet> sets = dataSets(folder);
    if (sets.isEmpty()) {
      return 0;
    }
    PeerFigures peers = PeerFigures.read();
    Map<String, List<CategoricalScore>> scores = new LinkedHashMap<>();
    Map<String, List<CategoricalResult>> ofMethod = new HashMap<>();
    Map<String, Double> seconds = new LinkedHashMap<>();
    Methods.all()
        .forEach(
            (name, method) -> {
              long begin = System.nanoTime();
              List<CategoricalResult> results =
                  sets.stream().map(set -> method.fit(set.answers())).toList();
              ofMethod.put(name, results);
              scores.put(name, scores(results, sets));
              seconds.put(name, (System.nanoTime() - begin) / 1e9);
            });
    out.println("Accuracy in %, ours and then others' as measured or published");
    printTable(out, sets, scores, score -> 100 * score.accuracy(), "%8.2f", peers);
    printDistances(out, sets, scores, peers);
    out.println();
    out.println("Log-loss");
    printTable(out, sets, scores, CategoricalScore::logLoss, "%8.3f", null);
    out.println();
    out.println("Expected calibration error, 15 bins");
    printTable(out, sets, scores, score -> score.reliability().error(), "%8.3f", null);
    out.printf("%-14s", "sets together");
    for (List<CategoricalScore> column : scores.values()) {
      List<Reliability> ofSets = column.stream().map(CategoricalScore::reliability).toList();
      out.printf(Locale.ROOT, "%8.3f", Reliability.together(ofSets).error());
    }
    out.println();
    out.printf(Locale.ROOT, "%-14s", "seconds");
    seconds.values().forEach(time -> out.printf(Locale.ROOT, "%8.1f", time));
    out.println();
    out.println();
    out.println("The same of the default where some truths are known, on the other objects");
    CalibrationTable.print(out, sets, ofMethod.getOrDefault(Methods.DEFAULT, List.of()));
    return sets.size();
  }

  private static List<CategoricalDataSet> dataSets(Path folder) throws IOException {
    List<CategoricalDataSet> sets = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path candidate : folders.filter(CategoricalDataSet::isIn).sorted().toList()) {
        CategoricalDataSet set = CategoricalDataSet.read(candidate);
        if (set.answers().classes().size() <= MOST_CLASSES) {
          sets.add(set);
        }
      }
    }
    return sets;
  }

  private static List<CategoricalScore> scores(
      List<CategoricalResult> results, List<CategoricalDataSet> sets) {
    return IntStream.range(0, sets.size())
        .mapToObj(set -> CategoricalScore.of(results.get(set), sets.get(set).truth()))
        .toList();
  }

  private static void printTable(
      PrintStream out,
      List<CategoricalDataSet> sets,
      Map<String, List<CategoricalScore>> scores,
      ToDoubleFunction<CategoricalScore> figure,
      String format,
      @Nullable PeerFigures peers) {
    List<String> others = peers == null ? List.of() : peers.names();
    out.printf("%-14s", "");
    scores.keySet().forEach(name -> out.printf("%8s", name));
    others.forEach(name -> out.printf("%9s", name));
    out.println();
    for (int row = 0; row < sets.size(); row++) {
      String set = sets.get(row).name();
      out.printf("%-14s", set);
      for (List<CategoricalScore> column : scores.values()) {
        out.printf(Locale.ROOT, format, figure.applyAsDouble(column.get(row)));
      }
      for (String other : others) {
        Double accuracy = peers == null ? null : peers.accuracy(set, other);
        out.print(
            accuracy == null ? "        –" : String.format(Locale.ROOT, "%9.2f", 100 * accuracy));
      }
      out.println();
    }
    out.printf("%-14s", "mean of " + sets.size());
    for (List<CategoricalScore> column : scores.values()) {
      out.printf(Locale.ROOT, format, column.stream().mapToDouble(figure).average().orElse(0));
    }
    out.println();
  }

  /** How far every method falls behind the best of ours and others' on its worst data set. */
  private static void printDistances(
      PrintStream out,
      List<CategoricalDataSet> sets,
      Map<String, List<CategoricalScore>> scores,
      PeerFigures peers) {
    out.printf("%-14s", "worst distance");
    for (List<CategoricalScore> column : scores.values()) {
      double worst = 0;
      for (int row = 0; row < sets.size(); row++) {
        double best = peers.best(sets.get(row).name());
        for (List<CategoricalScore> other : scores.values()) {
          best = Math.max(best, other.get(row).accuracy());
        }
        worst = Math.max(worst, 100 * (best - column.get(row).accuracy()));
      }
      out.printf(Locale.ROOT, "%8.2f", worst);
    }
    out.println();
  }
}
