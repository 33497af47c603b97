package io.plumbline.benchmarks.consolidation.categorical;

import com.sun.management.OperatingSystemMXBean;
import io.plumbline.consolidation.categorical.CategoricalAnswers;
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
  private static final int MORE_ROUNDS = 21;

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
      names = "--python",
      paramLabel = "PROGRAM",
      description = "a Python that has crowd-kit, to be timed on the same answers")
  private @Nullable Path python;

  @Override
  public Integer call() throws IOException, InterruptedException {
    CategoricalAnswers answers = SimulatedAnswers.of(objects, each, workers, classes);
    for (int run = 0; run < repeat; run++) {
      Time one = time(answers, 1);
      Time more = time(answers, MORE_ROUNDS);
      System.out.printf(
          Locale.ROOT,
          "plumbline, %d answers: a round takes %.1f ms on the clock, %.1f CPU-ms; all of %d rounds %.0f ms%n",
          answers.size(),
          (more.clock() - one.clock()) / (MORE_ROUNDS - 1),
          (more.cpu() - one.cpu()) / (MORE_ROUNDS - 1),
          MORE_ROUNDS,
          more.clock());
    }
    return python == null ? 0 : crowdKit(python, answers);
  }

  /** Milliseconds. */
  private record Time(double clock, double cpu) {}

  private static Time time(CategoricalAnswers answers, int rounds) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long clock = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    int made =
        new DawidSkene(new DawidSkeneSettings(0.8, 2, 2, rounds, 0)).fit(answers).iterations();
    if (made != rounds) {
      throw new IllegalStateException(made + " rounds were made instead of " + rounds);
    }
    return new Time((System.nanoTime() - clock) / 1e6, (system.getProcessCpuTime() - cpu) / 1e6);
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
