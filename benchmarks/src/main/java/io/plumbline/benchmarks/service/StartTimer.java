package io.plumbline.benchmarks.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long the service takes from the command to its first answer. */
@Command(
    name = "start",
    description =
        "Starts the service on an empty folder, then again and again; prints the seconds to the first answered health request.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class StartTimer implements Callable<Integer> {

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = "--runs", description = "how many starts after the first")
  private int runs = 5;

  @Override
  public Integer call() throws Exception {
    try (DataFolder data = DataFolder.of(service)) {
      System.out.printf("first start on this folder: %.2f s%n", seconds(time(data)));
      List<Double> restarts = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        restarts.add(seconds(time(data)));
      }
      Collections.sort(restarts);
      System.out.printf(
          "%d restarts: %.2f s at best, %.2f s in the middle, %.2f s at worst%n",
          runs, restarts.get(0), restarts.get(runs / 2), restarts.get(runs - 1));
    }
    return 0;
  }

  private Duration time(DataFolder data) throws Exception {
    try (ServiceProcess process = service.start(data.path())) {
      process
          .processorTime()
          .ifPresent(
              cpu ->
                  System.err.printf(
                      "%.2f s, %.2f s of processor time%n",
                      seconds(process.startTime()), seconds(cpu)));
      return process.startTime();
    }
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
