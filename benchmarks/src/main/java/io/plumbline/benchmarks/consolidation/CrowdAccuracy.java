package io.plumbline.benchmarks.consolidation;

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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares the methods of consolidation on data sets with known truth. */
@Command(
    name = "accuracy",
    description =
        "Accuracy, log-loss and calibration error of every method on every data set of a folder.",
    mixinStandardHelpOptions = true)
public final class CrowdAccuracy implements Callable<Integer> {

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "holds a folder per data set, each with labels.csv (task,worker,label) and truth.csv (task,truth)")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws IOException {
    Map<String, CategoricalConsolidator> methods = new LinkedHashMap<>();
    methods.put("majority", new MajorityVote());
    methods.put("DawidSkene", new DawidSkene());
    return print(dataSets(), methods, System.out);
  }

  private List<CrowdDataSet> dataSets() throws IOException {
    List<CrowdDataSet> sets = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path candidate : folders.filter(CrowdDataSet::isIn).sorted().toList()) {
        CrowdDataSet set = CrowdDataSet.read(candidate);
        if (set.isCategorical()) {
          sets.add(set);
        }
      }
    }
    return sets;
  }

  private static int print(
      List<CrowdDataSet> sets, Map<String, CategoricalConsolidator> methods, PrintStream out) {
    if (sets.isEmpty()) {
      out.println(
          "no data set found: a folder with labels.csv (task,worker,label) and truth.csv is one");
      return 1;
    }
    out.printf("%-14s %8s %8s", "data set", "objects", "answers");
    methods.keySet().forEach(name -> out.printf("   %12s %8s %8s", name, "logloss", "ECE"));
    out.println();
    Map<String, List<Score>> scores = new LinkedHashMap<>();
    for (CrowdDataSet set : sets) {
      out.printf("%-14s %8d %8d", set.name(), set.truth().length, set.answers().size());
      methods.forEach(
          (name, method) -> {
            Score score = Score.of(method.fit(set.answers()), set.truth());
            scores.computeIfAbsent(name, key -> new ArrayList<>()).add(score);
            out.print(columns(score));
          });
      out.println();
    }
    out.printf("%-14s %8s %8s", "mean of " + sets.size(), "", "");
    scores.values().forEach(all -> out.print(columns(Score.mean(all))));
    out.println();
    return 0;
  }

  private static String columns(Score score) {
    return String.format(
        Locale.ROOT,
        "   %11.2f%% %8.3f %8.3f",
        100 * score.accuracy(),
        score.logLoss(),
        score.calibrationError());
  }
}
