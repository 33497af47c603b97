package io.plumbline.benchmarks.consolidation.ranking;

import io.plumbline.benchmarks.consolidation.CrowdTable;
import io.plumbline.benchmarks.consolidation.CsvRows;
import io.plumbline.consolidation.ranking.BradleyTerry;
import io.plumbline.consolidation.ranking.ComparisonConsolidator;
import io.plumbline.consolidation.ranking.ComparisonResult;
import io.plumbline.consolidation.ranking.Comparisons;
import io.plumbline.consolidation.ranking.NoisyBradleyTerry;
import io.plumbline.consolidation.ranking.Preference;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Pairwise comparisons of arguments: accuracy on the pairs that have a winner. The truth there was
 * made of the same answers by another method (MACE), so it rewards to follow them.
 */
public final class ComparisonTable implements CrowdTable {

  private static final String DATA_SET = "pair_ukpconvarg1";
  private static final double NANOSECONDS = 1e9;

  @Override
  public String kind() {
    return "ranking";
  }

  @Override
  public int print(Path folder, PrintStream out) throws IOException {
    Path set = folder.resolve(DATA_SET);
    if (!Files.isRegularFile(set.resolve("labels.csv.gz"))) {
      return 0;
    }
    Comparisons.Builder builder = Comparisons.builder();
    for (String[] row : CsvRows.of(set.resolve("labels.csv.gz"), 6)) {
      builder.add(row[2], row[3], row[4], preference(row[5]));
    }
    Map<String, Preference> truths = new HashMap<>();
    for (String[] row : CsvRows.of(set.resolve("gold_pairs_mace.csv.gz"), 5)) {
      if (row[4].equals("a1") || row[4].equals("a2")) {
        truths.put(row[2] + "," + row[3], preference(row[4]));
      }
    }
    Comparisons comparisons = builder.build();
    Map<String, ComparisonConsolidator> methods = new LinkedHashMap<>();
    methods.put("Bradley–Terry", new BradleyTerry());
    methods.put("noisy Bradley–Terry (default)", new NoisyBradleyTerry());
    out.printf(
        Locale.ROOT,
        "Pairs: %s, %,d comparisons, %,d pairs with a winner%n",
        DATA_SET,
        comparisons.size(),
        truths.size());
    out.printf(
        "%-30s %9s %12s %12s %12s%n", "method", "accuracy", "sureness", "by scores", "CPU-seconds");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    methods.forEach(
        (name, method) -> {
          long before = threads.getCurrentThreadCpuTime();
          ComparisonResult result = method.fit(comparisons);
          long after = threads.getCurrentThreadCpuTime();
          out.printf(
              Locale.ROOT,
              "%-30s %9.4f %12.4f %12.4f %12.2f%n",
              name,
              accuracy(comparisons, truths, result.firstBetter()),
              sureness(comparisons, truths, result.firstBetter()),
              accuracy(comparisons, truths, leads(comparisons, result)),
              (after - before) / NANOSECONDS);
        });
    out.println("others, by scores: Bradley–Terry .887, 0.4 CPU-seconds; noisy .890, 199");
    return 1;
  }

  /** The mean probability of what is chosen: the same as the accuracy, if it means what it says. */
  private static double sureness(
      Comparisons comparisons, Map<String, Preference> truths, double[] firstBetter) {
    double sum = 0;
    for (int pair = 0; pair < firstBetter.length; pair++) {
      String first = comparisons.items().get(comparisons.first(pair));
      String second = comparisons.items().get(comparisons.second(pair));
      if (truths.containsKey(first + "," + second) || truths.containsKey(second + "," + first)) {
        sum += Math.max(firstBetter[pair], 1 - firstBetter[pair]);
      }
    }
    return sum / truths.size();
  }

  /** Whether the first item of a pair has the higher score, as 1, 0 or a half. */
  private static double[] leads(Comparisons comparisons, ComparisonResult result) {
    double[] leads = new double[comparisons.pairs()];
    for (int pair = 0; pair < leads.length; pair++) {
      double lead =
          result.score()[comparisons.first(pair)] - result.score()[comparisons.second(pair)];
      leads[pair] = (1 + Math.signum(lead)) / 2;
    }
    return leads;
  }

  private static double accuracy(
      Comparisons comparisons, Map<String, Preference> truths, double[] firstBetter) {
    double right = 0;
    for (int pair = 0; pair < firstBetter.length; pair++) {
      String first = comparisons.items().get(comparisons.first(pair));
      String second = comparisons.items().get(comparisons.second(pair));
      Preference truth = truths.get(first + "," + second);
      double chosen = firstBetter[pair];
      if (truth == null) {
        truth = truths.get(second + "," + first);
        chosen = 1 - chosen;
      }
      if (truth != null) {
        double correct = truth == Preference.FIRST ? chosen : 1 - chosen;
        right += correct > 0.5 ? 1 : correct == 0.5 ? 0.5 : 0;
      }
    }
    return right / truths.size();
  }

  private static Preference preference(String label) throws IOException {
    return switch (label) {
      case "a1" -> Preference.FIRST;
      case "a2" -> Preference.SECOND;
      case "equal" -> Preference.TIE;
      default -> throw new IOException("there is no preference " + label);
    };
  }
}
