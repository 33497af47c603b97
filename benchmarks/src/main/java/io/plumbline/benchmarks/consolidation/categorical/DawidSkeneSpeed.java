package io.plumbline.benchmarks.consolidation.categorical;

import com.sun.management.OperatingSystemMXBean;
import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.consolidation.categorical.DawidSkene;
import io.plumbline.consolidation.categorical.DawidSkeneSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times a round of Dawid–Skene, and one of crowd-kit's on the same answers if it is installed. */
@Command(
    name = "dawid-skene",
    description =
        "Time of a round of Dawid-Skene on simulated answers, and of crowd-kit's with --python.",
    mixinStandardHelpOptions = true)
public final class DawidSkeneSpeed implements Callable<Integer> {
  @Option(names = "--objects", defaultValue = "100000", description = "default: ${DEFAULT-VALUE}")
  private int objects;

  @Option(names = "--each", defaultValue = "10", description = "answers; default: ${DEFAULT-VALUE}")
  private int each;

  @Option(names = "--workers", defaultValue = "1000", description = "default: ${DEFAULT-VALUE}")
  private int workers;

  @Option(names = "--classes", defaultValue = "10", description = "default: ${DEFAULT-VALUE}")
  private int classes;

  @Option(names = "--repeat", defaultValue = "5", description = "default: ${DEFAULT-VALUE}")
  private int repeat;

  @Option(
      names = "--rounds",
      defaultValue = "21",
      description = "at most, of which the first is left out; default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--python",
      paramLabel = "PROGRAM",
      description = "a Python that has crowd-kit, to be timed on the same answers")
  private @Nullable Path python;

  @Override
  public Integer call() throws IOException, InterruptedException {
    CategoricalAnswers answers = SimulatedAnswers.of(objects, each, workers, classes);
    for (int run = 0; run < repeat; run++) {
      Time one = fit(answers, 1).time();
      Fit more = fit(answers, rounds);
      int further = Math.max(1, more.result().iterations() - 1);
      System.out.printf(
          Locale.ROOT,
          "plumbline, %d answers, %d processors: a round takes %.1f ms on the clock, %.1f CPU-ms;"
              + " all of %d rounds %.0f ms; heap %.0f bytes an answer; result %s%n",
          answers.size(),
          Runtime.getRuntime().availableProcessors(),
          (more.time().clock() - one.clock()) / further,
          (more.time().cpu() - one.cpu()) / further,
          further + 1,
          more.time().clock(),
          heap() / (double) answers.size(),
          digest(more.result()));
    }
    return python == null ? 0 : crowdKit(python, answers);
  }

  /** Milliseconds. */
  private record Time(double clock, double cpu) {}

  private record Fit(CategoricalResult result, Time time) {}

  private static Fit fit(CategoricalAnswers answers, int rounds) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long clock = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    CategoricalResult result =
        new DawidSkene(new DawidSkeneSettings(0.8, 2, 2, rounds, 0)).fit(answers);
    Time time =
        new Time((System.nanoTime() - clock) / 1e6, (system.getProcessCpuTime() - cpu) / 1e6);
    return new Fit(result, time);
  }

  /** Bytes that are in use: answers, and what the results hold. */
  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** A number that differs if any digit of a label or a confidence does. */
  private static String digest(CategoricalResult result) {
    long digest = 1;
    for (int object = 0; object < result.winner().length; object++) {
      digest = 31 * digest + result.winner()[object];
      digest = 31 * digest + Double.doubleToLongBits(result.confidence()[object]);
    }
    return Long.toHexString(digest);
  }

  private static int crowdKit(Path python, CategoricalAnswers answers)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("dawid-skene");
    Path script = folder.resolve("crowd_kit_dawid_skene.py");
    Path labels = folder.resolve("labels.csv");
    try (InputStream resource =
        Objects.requireNonNull(
            DawidSkeneSpeed.class.getResourceAsStream("crowd_kit_dawid_skene.py"))) {
      Files.copy(resource, script);
      try (BufferedWriter out = Files.newBufferedWriter(labels, StandardCharsets.UTF_8)) {
        out.write("task,worker,label\n");
        for (int answer = 0; answer < answers.size(); answer++) {
          out.write(
              answers.object(answer) + "," + answers.worker(answer) + "," + answers.label(answer));
          out.newLine();
        }
      }
      return new ProcessBuilder(python.toString(), script.toString(), labels.toString())
          .inheritIO()
          .start()
          .waitFor();
    } finally {
      Files.deleteIfExists(script);
      Files.deleteIfExists(labels);
      Files.deleteIfExists(folder);
    }
  }
}
