package io.plumbline.benchmarks.consolidation.categorical;

import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.consolidation.categorical.GoldCalibration;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Expected calibration error of a method whose confidence is set right by some known truths,
 * measured on the other objects; beside it what is out of reach: with every truth known and
 * measured on the same, and if each confidence were exactly the probability of being right (what is
 * then measured comes from the number of objects).
 */
final class CalibrationTable {
  private static final int[] KNOWN = {0, 10, 30, 100};
  private static final int DRAWS = 20;

  private CalibrationTable() {}

  static void print(
      PrintStream out, List<CategoricalDataSet> sets, List<CategoricalResult> results) {
    out.printf("%-14s", "known truths");
    Arrays.stream(KNOWN).forEach(known -> out.printf("%8d", known));
    out.printf("%8s%8s%n", "all", "exact");
    double[] sum = new double[KNOWN.length + 2];
    for (int row = 0; row < sets.size(); row++) {
      double[] errors = errors(results.get(row), sets.get(row).truth());
      out.printf("%-14s", sets.get(row).name());
      for (int column = 0; column < sum.length; column++) {
        out.printf(Locale.ROOT, "%8.3f", errors[column]);
        sum[column] += errors[column];
      }
      out.println();
    }
    out.printf("%-14s", "mean of " + sets.size());
    Arrays.stream(sum).forEach(all -> out.printf(Locale.ROOT, "%8.3f", all / sets.size()));
    out.println();
  }

  private static double[] errors(CategoricalResult result, int[] truth) {
    SplittableRandom random = new SplittableRandom(1);
    double[] errors = new double[KNOWN.length + 2];
    for (int column = 0; column < KNOWN.length; column++) {
      for (int draw = 0; draw < DRAWS; draw++) {
        errors[column] += withKnown(result, truth, KNOWN[column], random) / DRAWS;
      }
    }
    errors[KNOWN.length] =
        CategoricalScore.of(GoldCalibration.of(result, truth).apply(result), truth)
            .reliability()
            .error();
    errors[KNOWN.length + 1] = ifExact(result, truth, random);
    return errors;
  }

  private static double withKnown(
      CategoricalResult result, int[] truth, int known, SplittableRandom random) {
    int[] objects = IntStream.range(0, truth.length).filter(o -> truth[o] >= 0).toArray();
    int drawn = Math.min(known, objects.length / 3);
    int[] gold = new int[truth.length];
    Arrays.fill(gold, -1);
    int[] rest = truth.clone();
    for (int i = 0; i < drawn; i++) {
      int other = random.nextInt(i, objects.length);
      int object = objects[other];
      objects[other] = objects[i];
      gold[object] = truth[object];
      rest[object] = -1;
    }
    return CategoricalScore.of(GoldCalibration.of(result, gold).apply(result), rest)
        .reliability()
        .error();
  }

  private static double ifExact(CategoricalResult result, int[] truth, SplittableRandom random) {
    double error = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Reliability.Counter counter = new Reliability.Counter();
      for (int object = 0; object < truth.length; object++) {
        if (truth[object] >= 0) {
          double confidence = result.confidence()[object];
          counter.add(confidence, random.nextDouble() < confidence);
        }
      }
      error += counter.shares().error() / DRAWS;
    }
    return error;
  }
}
