package io.plumbline.benchmarks;

import io.plumbline.benchmarks.autolabel.AutomatedLabeling;
import io.plumbline.benchmarks.autolabel.PictureLearning;
import io.plumbline.benchmarks.consolidation.Crowd;
import io.plumbline.benchmarks.consolidation.categorical.DawidSkeneSpeed;
import io.plumbline.benchmarks.job.JobTimer;
import io.plumbline.benchmarks.job.ManifestMaker;
import io.plumbline.benchmarks.load.WorkerLoad;
import io.plumbline.benchmarks.scenario.BigJobScenario;
import io.plumbline.benchmarks.scenario.LoadScenario;
import io.plumbline.benchmarks.service.StartTimer;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one command per measurement. */
@Command(
    name = "benchmarks/run",
    description =
        "Measures Plumbline. The service that is measured is reached by its public protocols only.",
    mixinStandardHelpOptions = true,
    subcommands = {
      Crowd.class,
      AutomatedLabeling.class,
      PictureLearning.class,
      DawidSkeneSpeed.class,
      MicroBenchmarks.class,
      StartTimer.class,
      LoadScenario.class,
      WorkerLoad.class,
      ManifestMaker.class,
      BigJobScenario.class,
      JobTimer.class
    })
public final class Benchmarks implements Runnable {

  /** Runs the command that the arguments name and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Benchmarks())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
