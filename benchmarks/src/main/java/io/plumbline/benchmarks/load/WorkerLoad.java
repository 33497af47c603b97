package io.plumbline.benchmarks.load;

import io.plumbline.benchmarks.load.SignIns.SignIn;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Puts the load of many workers on a running service and prints what it could take. */
@Command(
    name = "workers",
    description =
        "Simulated workers take and submit tasks; prints accepted submissions per second and latencies.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class WorkerLoad implements Callable<Integer> {
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration WIND_DOWN = Duration.ofSeconds(40);

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--url", description = "address of the service")
  private URI url = URI.create("http://localhost:8080");

  @Option(
      names = "--sign-ins",
      required = true,
      description =
          "file with the workers' names and passwords, as the service's sign-ins.json. One-time passwords are replaced: \"-chosen\" is added")
  private Path signIns = Path.of("sign-ins.json");

  @Option(names = "--workers", description = "how many of them work")
  private int workers = 1000;

  @Option(
      names = "--rate",
      description =
          "submissions per second of all workers together, due at fixed moments; 0: each worker goes at their own pace")
  private double rate;

  @Option(
      names = "--think-ms",
      description = "mean time between a task and its submission where there is no --rate")
  private long thinkMillis = 2000;

  @Option(names = "--warm-up-s", description = "seconds before the measurement")
  private long warmUpSeconds = 10;

  @Option(names = "--duration-s", description = "seconds of the measurement")
  private long durationSeconds = 60;

  @Option(names = "--until-empty", description = "end earlier once nobody has anything left to do")
  private boolean untilEmpty;

  @Option(
      names = "--job",
      description = "id of the job to work on; else the first that has something to do")
  private String jobId = "";

  @Option(names = "--element", description = "form element to answer with")
  private String element = "crowd-image-classifier";

  @Option(names = "--labels", split = ",", description = "labels to choose from")
  private List<String> labels = List.of("Mountains", "Coast", "Desert", "Forest");

  @Option(
      names = "--acknowledgements",
      description = "file that gets a JSON line per acknowledged submission")
  private Path acknowledgements = Path.of("/dev/null");

  @Option(names = "--json", description = "file that gets the figures as JSON")
  private @Nullable Path json;

  @Option(names = "--seed", description = "of think times and answers")
  private long seed = 1;

  @Option(names = "--threads", description = "threads of the simulation")
  private int threads = 2;

  @Override
  public Integer call() throws Exception {
    List<SignIn> people = SignIns.read(signIns);
    if (people.size() < workers) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "%s names %d workers; --workers %d asks for more"
              .formatted(signIns, people.size(), workers));
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (AcknowledgementLog log = new AcknowledgementLog(acknowledgements)) {
      LoadReport report = run(people.subList(0, workers), log, executor, System.err);
      report.print(System.out);
      if (json != null) {
        Files.writeString(json, PortalClient.json(report.toMap()) + "\n");
      }
    } finally {
      executor.shutdownNow();
    }
    return 0;
  }

  private LoadReport run(
      List<SignIn> people, AcknowledgementLog log, ExecutorService executor, PrintStream progress)
      throws InterruptedException, ExecutionException, IOException {
    LoadClock clock = new LoadClock(executor);
    LoadStatistics statistics = new LoadStatistics();
    Pace pace = rate > 0 ? new Pace.Open(rate) : new Pace.Closed(Duration.ofMillis(thinkMillis));
    PortalClient portal = new PortalClient(url, CALL_TIMEOUT, executor);
    Answers answers = new Answers(element, labels);
    Load load =
        new Load(portal, pace, people.size(), jobId, answers, statistics, log, clock, untilEmpty);
    List<VirtualWorker> all = new ArrayList<>();
    for (SignIn person : people) {
      all.add(new VirtualWorker(load, all.size(), person, seed));
    }

    progress.printf("%d workers sign in …%n", all.size());
    allOf(all.stream().map(VirtualWorker::signIn).toList()).get();
    progress.printf(
        "they work: %d s of warm-up, %d s measured …%n", warmUpSeconds, durationSeconds);
    clock.begin();
    CompletableFuture<Void> working = allOf(all.stream().map(VirtualWorker::work).toList());
    boolean done = waitFor(working, Duration.ofSeconds(warmUpSeconds));
    statistics.startMeasuring();
    Duration start = clock.now();
    if (!done) {
      waitFor(working, Duration.ofSeconds(durationSeconds));
    }
    Duration measured = clock.now().minus(start);
    statistics.stopMeasuring();
    clock.end();
    if (!waitFor(working, WIND_DOWN)) {
      statistics.error("workers that did not stop in " + WIND_DOWN.toSeconds() + " s");
    }
    return new LoadReport(all.size(), measured, statistics);
  }

  private static CompletableFuture<Void> allOf(List<CompletableFuture<Void>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
  }

  /** Whether the work is over within the time. */
  private static boolean waitFor(CompletableFuture<Void> work, Duration time)
      throws InterruptedException, ExecutionException {
    try {
      work.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
