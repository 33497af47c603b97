package io.plumbline.benchmarks.consolidation.spam;

import io.plumbline.benchmarks.consolidation.CrowdTable;
import io.plumbline.benchmarks.consolidation.spam.PlantedSpam.Sort;
import io.plumbline.consolidation.WorkerQuality;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which real workers are suspected of spam, with how right they are against the truth; and which of
 * the spammers that are put among them, by how many answers they gave.
 */
public final class SpamTable implements CrowdTable {
  private static final double SUSPECTED = 0.5;
  private static final List<Integer> ANSWERS = List.of(3, 10, 30, 100);

  @Override
  public String kind() {
    return "spam";
  }

  @Override
  public int print(Path folder, PrintStream out) throws IOException {
    List<SpamSet<?>> sets = SpamSets.in(folder);
    for (SpamSet<?> set : sets) {
      print(set, out);
    }
    return sets.size();
  }

  private static <T> void print(SpamSet<T> set, PrintStream out) {
    WorkerQuality quality = set.quality().apply(set.answers());
    Map<String, double[]> right = right(set);
    double mean =
        right.values().stream()
            .mapToDouble(SpamTable::mean)
            .filter(share -> !Double.isNaN(share))
            .average()
            .orElse(0);
    out.printf(
        Locale.ROOT,
        "%s: %d workers, on average %.2f right%n",
        set.name(),
        quality.workers().size(),
        mean);
    List<Integer> ranked =
        IntStream.range(0, quality.workers().size())
            .boxed()
            .sorted(Comparator.comparingDouble(worker -> -quality.spam()[worker]))
            .toList();
    for (int rank = 0; rank < ranked.size(); rank++) {
      int worker = ranked.get(rank);
      if (rank == 0 || quality.spam()[worker] >= SUSPECTED) {
        out.printf(
            Locale.ROOT,
            "  %s at %.2f: %d answers, %.2f right%n",
            quality.spam()[worker] >= SUSPECTED ? "suspected" : "nobody is suspected; the first",
            quality.spam()[worker],
            quality.answers()[worker],
            mean(right.getOrDefault(quality.workers().get(worker), new double[2])));
      }
    }
    for (int answers : ANSWERS) {
      printPlanted(set, answers, quality, out);
    }
  }

  private static <T> void printPlanted(
      SpamSet<T> set, int answers, WorkerQuality before, PrintStream out) {
    PlantedSpam<T> planted = new PlantedSpam<>(set, answers);
    Map<String, Double> spam = new HashMap<>();
    WorkerQuality quality = set.quality().apply(planted.all());
    for (int worker = 0; worker < quality.workers().size(); worker++) {
      spam.put(quality.workers().get(worker), quality.spam()[worker]);
    }
    out.printf("  planted, %3d answers each:", answers);
    for (Sort sort : Sort.values()) {
      if (planted.has(sort)) {
        int found = 0;
        double sum = 0;
        for (int index = 0; index < PlantedSpam.EACH; index++) {
          double suspicion = spam.getOrDefault(PlantedSpam.worker(sort, index), 0.0);
          found += suspicion >= SUSPECTED ? 1 : 0;
          sum += suspicion / PlantedSpam.EACH;
        }
        out.printf(
            Locale.ROOT,
            " %s %d of %d (%.2f),",
            sort.name().toLowerCase(Locale.ROOT),
            found,
            PlantedSpam.EACH,
            sum);
      }
    }
    Set<String> real = new HashSet<>(before.workers());
    long suspected =
        spam.entrySet().stream()
            .filter(entry -> real.contains(entry.getKey()) && entry.getValue() >= SUSPECTED)
            .count();
    out.printf(" real workers %d of %d%n", suspected, real.size());
  }

  /** Per worker, the sum of how right the answers are and the number of those with truth. */
  private static <T> Map<String, double[]> right(SpamSet<T> set) {
    Map<String, double[]> right = new HashMap<>();
    for (Given<T> answer : set.answers()) {
      double share = set.right().applyAsDouble(answer);
      if (!Double.isNaN(share)) {
        double[] sums = right.computeIfAbsent(answer.worker(), id -> new double[2]);
        sums[0] += share;
        sums[1]++;
      }
    }
    return right;
  }

  private static double mean(double[] sums) {
    return sums[0] / sums[1];
  }
}
