package io.plumbline.benchmarks.autolabel;

import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;
import io.plumbline.autolabelcli.NetworkOptions;
import io.plumbline.autolabelcli.Outcome;
import io.plumbline.autolabelcli.SimulateCommand;
import io.plumbline.autolabelcli.data.DataSet;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what automated labeling comes to on each data set, over several seeds. */
@Command(
    name = "autolabel",
    description = {
      "What automated labeling saves on the data sets of a folder, and how often the target is"
          + " missed. Archives are unpacked there beforehand.",
      "--data guarantee needs no folder: it draws jobs at random."
    },
    mixinStandardHelpOptions = true)
public final class AutomatedLabeling implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private NetworkOptions networks = new NetworkOptions();

  @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "holds the data sets")
  private Path folder = Path.of(".");

  @Option(
      names = "--data",
      paramLabel = "SET",
      description = "one of ${COMPLETION-CANDIDATES}; may be given several times",
      required = true)
  private List<PublicData> sets = List.of();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "how many runs, from seed --first-seed on (default: ${DEFAULT-VALUE})")
  private int seeds = 5;

  @Option(names = "--first-seed", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private long firstSeed = 1;

  @Option(
      names = "--target-error",
      paramLabel = "SHARE",
      description = "may be given several times (default: 0.05)")
  private List<Double> errors = List.of(0.05);

  @Option(
      names = "--risk",
      paramLabel = "P",
      description = "how probable it may be that the target is missed (default: ${DEFAULT-VALUE})")
  private double risk = 0.05;

  @Option(
      names = "--target-kind",
      paramLabel = "auto|overall",
      description = "default: ${DEFAULT-VALUE}")
  private TargetKind kind = TargetKind.AUTO;

  @Option(
      names = "--objects",
      paramLabel = "N",
      description = "at most so many of Fashion-MNIST's pictures")
  private int objects = Integer.MAX_VALUE;

  @Option(names = "--runs", description = "print each run as well")
  private boolean eachRun;

  @Override
  public Integer call() throws IOException, RefusedException {
    PrintStream out = System.out;
    for (PublicData set : sets) {
      if (set == PublicData.GUARANTEE) {
        SimulatedJobs.print(firstSeed, seeds, out);
        continue;
      }
      for (PublicData.Named named :
          set.open(folder, objects, networks.text(spec), networks.pictures())) {
        for (double error : errors) {
          print(named, new Target(kind, error, risk), out);
        }
      }
    }
    return 0;
  }

  private void print(PublicData.Named named, Target target, PrintStream out) {
    DataSet data = named.data();
    List<Outcome> outcomes =
        LongStream.range(firstSeed, firstSeed + seeds)
            .mapToObj(
                seed -> {
                  Outcome outcome = SimulateCommand.simulate(data, target, 0, seed, state -> {});
                  if (eachRun) {
                    out.println(row(named.name() + " seed " + seed, List.of(outcome)));
                  }
                  return outcome;
                })
            .toList();
    out.println(row(named.name(), outcomes));
  }

  private static String row(String name, List<Outcome> outcomes) {
    double[] error =
        outcomes.stream()
            .mapToDouble(o -> o.targetKind().equals("auto") ? o.autoError() : o.overallError())
            .sorted()
            .toArray();
    return String.format(
        Locale.ROOT,
        "%-28s %s <= %.2f: auto %5.1f %%, error mean %.2f %% most %.2f %%, human %5.1f %%, held %d"
            + " of %d, CPU %.0f s a run",
        name,
        outcomes.get(0).targetKind(),
        outcomes.get(0).targetError(),
        100 * outcomes.stream().mapToDouble(Outcome::autoShare).average().orElse(0),
        100 * Arrays.stream(error).average().orElse(0),
        100 * error[error.length - 1],
        100 * outcomes.stream().mapToDouble(Outcome::humanShare).average().orElse(0),
        outcomes.stream().filter(Outcome::targetMet).count(),
        outcomes.size(),
        outcomes.stream().mapToDouble(Outcome::cpuSeconds).average().orElse(0));
  }
}
