package io.plumbline.benchmarks.consolidation.categorical;

import io.plumbline.benchmarks.consolidation.CrowdTable;
import io.plumbline.consolidation.categorical.CategoricalConsolidator;
import io.plumbline.consolidation.categorical.DawidSkene;
import io.plumbline.consolidation.categorical.MajorityVote;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Compares the methods for one class per object. */
public final class CategoricalTable implements CrowdTable {

  @Override
  public String kind() {
    return "categorical";
  }

  @Override
  public int print(Path folder, PrintStream out) throws IOException {
    List<CategoricalDataSet> sets = dataSets(folder);
    if (!sets.isEmpty()) {
      Map<String, CategoricalConsolidator> methods = new LinkedHashMap<>();
      methods.put("majority", new MajorityVote());
      methods.put("DawidSkene", new DawidSkene());
      print(sets, methods, out);
    }
    return sets.size();
  }

  private static List<CategoricalDataSet> dataSets(Path folder) throws IOException {
    List<CategoricalDataSet> sets = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path candidate : folders.filter(CategoricalDataSet::isIn).sorted().toList()) {
        CategoricalDataSet set = CategoricalDataSet.read(candidate);
        if (set.isCategorical()) {
          sets.add(set);
        }
      }
    }
    return sets;
  }

  private static void print(
      List<CategoricalDataSet> sets,
      Map<String, CategoricalConsolidator> methods,
      PrintStream out) {
    out.printf("%-14s %8s %8s", "data set", "objects", "answers");
    methods.keySet().forEach(name -> out.printf("   %12s %8s %8s", name, "logloss", "ECE"));
    out.println();
    Map<String, List<CategoricalScore>> scores = new LinkedHashMap<>();
    for (CategoricalDataSet set : sets) {
      out.printf("%-14s %8d %8d", set.name(), set.truth().length, set.answers().size());
      methods.forEach(
          (name, method) -> {
            CategoricalScore score = CategoricalScore.of(method.fit(set.answers()), set.truth());
            scores.computeIfAbsent(name, key -> new ArrayList<>()).add(score);
            out.print(columns(score));
          });
      out.println();
    }
    out.printf("%-14s %8s %8s", "mean of " + sets.size(), "", "");
    scores.values().forEach(all -> out.print(columns(CategoricalScore.mean(all))));
    out.println();
  }

  private static String columns(CategoricalScore score) {
    return String.format(
        Locale.ROOT,
        "   %11.2f%% %8.3f %8.3f",
        100 * score.accuracy(),
        score.logLoss(),
        score.calibrationError());
  }
}
