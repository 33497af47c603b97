package io.plumbline.benchmarks.autolabel;

import io.plumbline.autolabel.learner.GivenModel;
import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;
import io.plumbline.autolabelcli.Outcome;
import io.plumbline.autolabelcli.SimulateCommand;
import io.plumbline.autolabelcli.data.DataSet;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Jobs with models of random quality: well calibrated, too sure, not sure enough, or sure for no
 * reason, or getting better with every label; a few or thousands of objects; right or noisy people;
 * targets of both kinds.
 */
final class SimulatedJobs {

  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
  private static final int CLASSES = NAMES.size();
  private static final double RISK = 0.05;
  private static final double LEAST_ERROR = 0.02;
  private static final double MORE_ERROR = 0.08;
  private static final int LEAST_OBJECTS = 500;
  private static final int MORE_OBJECTS = 8_000;

  private SimulatedJobs() {}

  /** Prints how often the target was missed, of so many jobs. */
  static void print(long firstSeed, int jobs, PrintStream out) {
    for (TargetKind kind : TargetKind.values()) {
      for (Crew crew : Crew.values()) {
        print(kind, crew.toString(), firstSeed, jobs, seed -> job(kind, crew, seed), out);
      }
      print(kind, "a model that learns", firstSeed, jobs, seed -> learning(kind, seed), out);
    }
  }

  private static void print(
      TargetKind kind,
      String what,
      long firstSeed,
      int jobs,
      LongFunction<Outcome> job,
      PrintStream out) {
    List<Outcome> outcomes =
        LongStream.range(firstSeed, firstSeed + jobs).parallel().mapToObj(job).toList();
    long missed = outcomes.stream().filter(outcome -> !outcome.targetMet()).count();
    out.println(
        String.format(
            Locale.ROOT,
            "%-8s %s: missed %d of %d (%.1f %%), auto-labeled %.1f %%, none in %d",
            kind.name().toLowerCase(Locale.ROOT),
            what,
            missed,
            jobs,
            100.0 * missed / jobs,
            100 * outcomes.stream().mapToDouble(Outcome::autoShare).average().orElse(0),
            outcomes.stream().filter(o -> o.autoLabeled() == 0).count()));
  }

  /** A model that learns is looked at several times, and its sample may grow from look to look. */
  private static Outcome learning(TargetKind kind, long seed) {
    Random random = new Random(seed);
    int[] truth = random.ints(LEAST_OBJECTS + random.nextInt(MORE_OBJECTS), 0, CLASSES).toArray();
    double error = LEAST_ERROR + MORE_ERROR * random.nextDouble();
    DataSet data =
        new DataSet(
            NAMES,
            Arrays.stream(truth).boxed().toList(),
            unused -> new ImprovingModel(truth, CLASSES, seed));
    return SimulateCommand.simulate(data, new Target(kind, error, RISK), 0, seed, state -> {});
  }

  private static Outcome job(TargetKind kind, Crew crew, long seed) {
    Random random = new Random(seed);
    int objects = LEAST_OBJECTS + random.nextInt(MORE_OBJECTS);
    double error = LEAST_ERROR + MORE_ERROR * random.nextDouble();
    // How far the mean accuracy of a class is from 1, and how well the confidence follows it.
    double difficulty = 0.5 + 3 * random.nextDouble();
    double sharpness = Math.exp(random.nextGaussian());
    double bias = random.nextGaussian();
    double noise = random.nextInt(4) == 0 ? 3 : random.nextDouble();
    double[] shift = random.doubles(CLASSES, -1, 1).toArray();
    List<Integer> truth = new ArrayList<>();
    int[] labels = new int[objects];
    double[] confidence = new double[objects];
    for (int i = 0; i < objects; i++) {
      int label = random.nextInt(CLASSES);
      double logit = difficulty * (1 + random.nextGaussian()) + shift[label];
      boolean right = random.nextDouble() < 1 / (1 + Math.exp(-logit));
      labels[i] = label;
      truth.add(right ? label : (label + 1 + random.nextInt(CLASSES - 1)) % CLASSES);
      double said = sharpness * logit + bias + noise * random.nextGaussian();
      confidence[i] = 1 / (1 + Math.exp(-said));
    }
    DataSet data =
        new DataSet(NAMES, truth, unused -> new GivenModel(new Predictions(labels, confidence)));
    return SimulateCommand.simulate(
        data,
        new Target(kind, error, RISK),
        crew.people(truth::get, object -> labels[object], seed),
        seed,
        state -> {});
  }
}
