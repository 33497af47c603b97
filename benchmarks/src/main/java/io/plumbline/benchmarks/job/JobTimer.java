package io.plumbline.benchmarks.job;

import io.plumbline.benchmarks.load.TaskWatch;
import io.plumbline.benchmarks.service.RequesterClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a large job takes from its creation to the first task that a worker can open. */
@Command(
    name = "job",
    description =
        "Creates a job from a long manifest; prints the time to the first task and the service's peak heap.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class JobTimer implements Callable<Integer> {

  @Option(names = "--url", description = "address of the service")
  private URI url = URI.create("http://localhost:8080");

  @Option(names = "--region", description = "to sign requests for")
  private String region = "us-east-1";

  @Option(names = "--workteam-arn", required = true, description = "who will work")
  private String workteamArn = "";

  @Option(
      names = "--sign-ins",
      required = true,
      description = "file with a worker of that team, as the service's sign-ins.json")
  private Path signIns = Path.of("sign-ins.json");

  @Option(names = "--bucket", description = "is made if it is missing")
  private String bucket = "plumbline-benchmark";

  @Option(
      names = "--data",
      description =
          "data folder of the service, for its access key; else the key is looked for as the AWS SDK does")
  private @Nullable Path data;

  @Option(names = "--images", description = "different pictures that the manifest names in turn")
  private int images = 100;

  @Option(names = "--lines", description = "objects in the manifest")
  private long lines = 1_000_000;

  @Option(names = "--timeout-s", description = "seconds after which to give up")
  private long timeoutSeconds = 600;

  @Option(
      names = "--pid",
      description =
          "process id of the service, to look at its heap with jcmd instead of /actuator/metrics")
  private @Nullable Long pid;

  @Option(names = "--sample-ms", description = "time between two looks at the heap")
  private long sampleMillis = 200;

  @Option(names = "--keep", description = "let the job go on instead of stopping it")
  private boolean keep;

  @Override
  public Integer call() throws Exception {
    Path manifest = Files.createTempFile("plumbline", ".manifest");
    try (RequesterClient requester =
            data == null
                ? RequesterClient.ofEnvironment(url, region)
                : RequesterClient.ofDataFolder(url, region, data);
        TaskWatch watch = TaskWatch.signIn(url, signIns)) {
      new Manifest("s3://" + bucket + "/images/image-", ".png", images).write(manifest, lines);
      requester.upload(bucket, manifest);
      requester.uploadImages(bucket, images);
      System.err.printf("uploaded a manifest of %d lines, %d bytes%n", lines, Files.size(manifest));
      measure(requester, watch);
      return 0;
    } finally {
      Files.deleteIfExists(manifest);
    }
  }

  private void measure(RequesterClient requester, TaskWatch watch)
      throws IOException, InterruptedException {
    HeapProbe probe = pid == null ? new ActuatorHeap(url) : new JcmdHeap(pid);
    String name = "benchmark-" + Long.toString(System.currentTimeMillis(), 36);
    try (PeakHeap heap = PeakHeap.watch(probe, Duration.ofMillis(sampleMillis))) {
      long start = System.nanoTime();
      requester.createJob(name, bucket, workteamArn, 1, 1000);
      double created = (System.nanoTime() - start) / 1e9;
      boolean found = watch.awaitTask(name, Duration.ofSeconds(timeoutSeconds));
      double waited = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%d lines: CreateLabelingJob %.2f s, first task %s, peak heap %s%n",
          lines,
          created,
          found ? "%.2f s".formatted(waited) : "not within " + timeoutSeconds + " s",
          heap.describe());
    } finally {
      if (!keep) {
        requester.stopJob(name);
      }
    }
  }
}
