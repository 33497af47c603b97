package io.plumbline.benchmarks.scenario;

import io.plumbline.benchmarks.job.Manifest;
import io.plumbline.benchmarks.load.WorkerLoad;
import io.plumbline.benchmarks.service.DataFolder;
import io.plumbline.benchmarks.service.RequesterClient;
import io.plumbline.benchmarks.service.ServiceOptions;
import io.plumbline.benchmarks.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** The load of many workers on a service that this command starts. */
@Command(
    name = "load",
    description = {
      "Starts the service on an empty folder, makes workers and jobs, and puts the workers' load on it.",
      "Options of the command workers (--rate, --duration-s, …) may be added."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class LoadScenario implements Callable<Integer> {
  private static final String BUCKET = "plumbline-benchmark";
  private static final String TEAM = "benchmark";
  private static final int IMAGES = 20;

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = "--workers", description = "how many of them work")
  private int workers = 1000;

  @Option(names = "--jobs", description = "jobs that wait for the workers, one after the other")
  private int jobs = 2;

  @Option(names = "--objects", description = "data objects of each job")
  private long objects = 10_000;

  @Option(names = "--answers", description = "answers that each object needs")
  private int answers = 3;

  @Option(names = "--concurrency", description = "MaxConcurrentTaskCount of each job")
  private int concurrency = 5000;

  @Unmatched private List<String> loadOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    try (DataFolder data = DataFolder.of(service);
        ServiceProcess process = service.start(data.path())) {
      System.err.printf("the service answers at %s%n", process.url());
      try (RequesterClient requester =
          RequesterClient.ofDataFolder(process.url(), "us-east-1", data.path())) {
        List<String> names = createJobs(requester);
        Path signIns = Crew.add(service, data.path(), TEAM, workers);
        System.err.printf("%d workers are there%n", workers);
        int exitCode = putLoad(process, signIns);
        names.forEach(name -> System.err.println(requester.progress(name)));
        return exitCode;
      }
    }
  }

  private List<String> createJobs(RequesterClient requester) throws IOException {
    String workteamArn = requester.team(TEAM);
    Path manifest = Files.createTempFile("plumbline", ".manifest");
    try {
      new Manifest("s3://" + BUCKET + "/images/image-", ".png", IMAGES).write(manifest, objects);
      requester.upload(BUCKET, manifest);
      requester.uploadImages(BUCKET, IMAGES);
    } finally {
      Files.deleteIfExists(manifest);
    }
    String run = "load-" + Long.toString(System.currentTimeMillis(), 36) + "-";
    List<String> names =
        Stream.iterate(1, number -> number + 1).limit(jobs).map(number -> run + number).toList();
    names.forEach(name -> requester.createJob(name, BUCKET, workteamArn, answers, concurrency));
    return names;
  }

  private int putLoad(ServiceProcess process, Path signIns) {
    CommandLine load = new CommandLine(new WorkerLoad());
    List<String> own =
        List.of(
            "--url",
            process.url().toString(),
            "--sign-ins",
            signIns.toString(),
            "--workers",
            Integer.toString(workers));
    Duration before = process.processorTime().orElse(Duration.ZERO);
    int exitCode =
        load.execute(Stream.concat(own.stream(), loadOptions.stream()).toArray(String[]::new));
    Duration used = process.processorTime().orElse(Duration.ZERO).minus(before);
    System.out.printf(
        "processor time of the service, sign-ins included: %.1f s%n", used.toMillis() / 1e3);
    return exitCode;
  }
}
