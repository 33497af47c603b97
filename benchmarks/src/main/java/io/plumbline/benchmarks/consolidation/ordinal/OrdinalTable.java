package io.plumbline.benchmarks.consolidation.ordinal;

import io.plumbline.benchmarks.consolidation.CrowdTable;
import io.plumbline.benchmarks.consolidation.CsvRows;
import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalAnswersBuilder;
import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.consolidation.categorical.DawidSkene;
import io.plumbline.consolidation.categorical.MajorityVote;
import io.plumbline.consolidation.ordinal.OrdinalDawidSkene;
import io.plumbline.consolidation.ordinal.OrdinalResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Grades: accuracy and mean distance from the true grade, on the sets whose classes have an order.
 */
public final class OrdinalTable implements CrowdTable {

  private static final List<String> DATA_SETS = List.of("adult", "s_rel", "web");

  @Override
  public String kind() {
    return "ordinal";
  }

  @Override
  public int print(Path folder, PrintStream out) throws IOException {
    int found = 0;
    for (String name : DATA_SETS) {
      Path set = folder.resolve(name);
      if (!Files.isRegularFile(set.resolve("labels.csv"))) {
        continue;
      }
      if (found == 0) {
        out.println("Grades");
        out.printf(
            "%-14s %-30s %9s %9s %11s%n",
            "data set", "method", "accuracy", "distance", "confidence");
      }
      found++;
      List<String[]> rows = CsvRows.of(set.resolve("labels.csv"), 3);
      TreeSet<String> grades = new TreeSet<>();
      rows.forEach(row -> grades.add(row[2]));
      CategoricalAnswersBuilder builder = CategoricalAnswers.builder(List.copyOf(grades));
      rows.forEach(row -> builder.add(row[0], row[1], row[2]));
      CategoricalAnswers answers = builder.build();
      Map<String, Integer> truths = new HashMap<>();
      for (String[] row : CsvRows.of(set.resolve("truth.csv"), 2)) {
        truths.put(row[0], answers.classes().indexOf(row[1]));
      }
      CategoricalResult majority = new MajorityVote().fit(answers);
      CategoricalResult dawidSkene = new DawidSkene().fit(answers);
      OrdinalResult ordinal = new OrdinalDawidSkene().fit(answers);
      Row row = new Row(name, answers, truths);
      row.print(out, "majority vote", majority.winner(), majority.confidence());
      row.print(out, "Dawid–Skene", dawidSkene.winner(), dawidSkene.confidence());
      row.print(out, "ordinal Dawid–Skene (default)", ordinal.label(), ordinal.confidence());
    }
    return found;
  }

  /** A data set, to print what a method makes of it. */
  private record Row(String set, CategoricalAnswers answers, Map<String, Integer> truths) {

    void print(PrintStream out, String method, int[] label, double[] confidence) {
      int known = 0;
      double right = 0;
      double distance = 0;
      double sure = 0;
      for (int object = 0; object < label.length; object++) {
        Integer truth = truths.get(answers.objects().get(object));
        if (truth != null && truth >= 0) {
          known++;
          right += label[object] == truth ? 1 : 0;
          distance += Math.abs(label[object] - truth);
          sure += confidence[object];
        }
      }
      out.printf(
          Locale.ROOT,
          "%-14s %-30s %9.4f %9.4f %11.3f%n",
          set,
          method,
          right / known,
          distance / known,
          sure / known);
    }
  }
}
