package io.plumbline.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Pictures;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobStatus;

/**
 * Kills the program with SIGKILL while workers label one job and others upload, and then looks for
 * everything that it had acknowledged. {@code -Dplumbline.crashes} says how often, {@code
 * -Dplumbline.crash-seed} repeats the chances of a run.
 */
class CrashTest {

  static final int OBJECTS = 400;
  static final int ANSWERS = 3;
  static final String BUCKET = "crash";
  static final String JOB = "survivor";

  private static final int CRASHES = Integer.getInteger("plumbline.crashes", 3);
  private static final long SEED = Long.getLong("plumbline.crash-seed", 20_261_123);
  private static final int WORKERS = Integer.getInteger("plumbline.crash-workers", 8);
  private static final int UPLOADERS = 4;
  private static final String TEAM = "crash-team";

  /** So many of the kills fall into the time when answers are consolidated and output written. */
  private static final int LATE_CRASHES = Math.min(3, CRASHES);

  private static final int LATE_CRASH_WITHIN_MILLIS = 2500;

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private final Random random = new Random(SEED);
  private final Ledger ledger = new Ledger();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void whatWasAcknowledged_survivesKills() throws Exception {
    long began = System.nanoTime();
    try (Requester requester =
        new Requester(PLUMBLINE.address(), PLUMBLINE.credentials(), BUCKET)) {
      requester.prepareBucket();
      requester.createTeam(TEAM);
      requester.createJob(
          JOB,
          TEAM,
          requester.put("input.manifest", manifest(requester)),
          job ->
              job.humanTaskConfig(
                  job.build().humanTaskConfig().toBuilder()
                      .numberOfHumanWorkersPerDataObject(ANSWERS)
                      .build()));
      List<PortalVisit> visits = addWorkers();
      visits.get(0).awaitJob(OBJECTS);
      System.out.printf("prepared after %d s%n", seconds(began));

      int uploads = labelAndUploadWhileCrashing(requester, visits);

      requester.awaitJob(JOB, LabelingJobStatus.COMPLETED);
      System.out.printf(
          "seed %d: %d kills, %d connections lost, %d submissions and %d uploads acknowledged; %d s"
              + " in all%n",
          SEED,
          CRASHES,
          ledger.lostConnections(),
          ledger.submissions().size(),
          uploads,
          seconds(began));
      new OutputCheck(requester, ledger).run();
    }
  }

  private int labelAndUploadWhileCrashing(Requester requester, List<PortalVisit> visits)
      throws Exception {
    Lives lives = new Lives(PLUMBLINE, random);
    ExecutorService clients = Executors.newCachedThreadPool();
    try {
      List<Future<Integer>> labeling = new ArrayList<>();
      for (int i = 0; i < visits.size(); i++) {
        labeling.add(
            clients.submit(
                new SimulatedWorker(name(i), visits.get(i), lives, ledger, randomOfItsOwn())));
      }
      List<Future<Integer>> uploading = new ArrayList<>();
      for (int i = 0; i < UPLOADERS; i++) {
        uploading.add(
            clients.submit(
                new Uploader(BUCKET, i, requester.s3(), lives, ledger, randomOfItsOwn())));
      }
      crash(lives);
      int answers = 0;
      for (Future<Integer> worker : labeling) {
        answers += worker.get();
      }
      assertThat(answers).isEqualTo(OBJECTS * ANSWERS);
      clients.shutdownNow();
      int uploads = 0;
      for (Future<Integer> uploader : uploading) {
        uploads += uploader.get();
      }
      return uploads;
    } finally {
      clients.shutdownNow();
    }
  }

  private void crash(Lives lives) throws InterruptedException {
    int early = CRASHES - LATE_CRASHES;
    for (int i = 0; i < early; i++) {
      lives.endAfter(OBJECTS * ANSWERS / (early + 1) + UPLOADERS);
    }
    lives.releaseAll();
    for (int i = 0; i < LATE_CRASHES; i++) {
      lives.endWithin(LATE_CRASH_WITHIN_MILLIS);
    }
  }

  private Random randomOfItsOwn() {
    return new Random(random.nextLong());
  }

  private static String manifest(Requester requester) {
    return IntStream.range(0, OBJECTS)
        .mapToObj(i -> requester.put("images/" + i + ".png", Pictures.png(i)))
        .map(uri -> "{\"source-ref\":\"" + uri + "\"}\n")
        .collect(Collectors.joining());
  }

  /** Each with the command line and a password of their own. */
  private List<PortalVisit> addWorkers() throws IOException {
    List<PortalVisit> visits = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      String printed = PLUMBLINE.cli("worker", "add", name(i), "--team", TEAM);
      visits.add(
          PortalVisit.firstSignIn(
              http, PLUMBLINE.address(), name(i), PortalVisit.oneTimePassword(printed)));
    }
    return visits;
  }

  private static String name(int worker) {
    return "worker%02d".formatted(worker);
  }

  private static long seconds(long since) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
  }
}
