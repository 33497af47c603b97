package io.plumbline.acceptance.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.Waiting;
import io.plumbline.acceptance.requester.Pictures;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobStatus;

/**
 * A worker draws while the tab and the service are killed at random moments. Whatever the service
 * has acknowledged, whatever the portal has shown as saved, and whatever it has written into the
 * browser's journal without a network, is there when the worker comes back.
 *
 * <p>{@code mvn -pl acceptance verify -Dtest=WorkChaosTest -Dplumbline.chaos.runs=200} does it 200
 * times.
 */
class WorkChaosTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final int RUNS = Integer.getInteger("plumbline.chaos.runs", 3);
  private static final long SEED = Long.getLong("plumbline.chaos.seed", 4);
  private static final String TEAM = "steadfast";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

  /** Each edit is a keypoint more, so their number says how far the work had come. */
  private static final String TEMPLATE =
      """
      <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
      <crowd-form>
        <crowd-keypoint name="points" src="{{ task.input.taskObject | grant_read_access }}"
          header="Set points" labels="['Spot']"></crowd-keypoint>
      </crowd-form>
      """;

  private static final String RENDERER = "--type=renderer";
  private static final Pattern POINT = Pattern.compile("\"x\":");

  /** Rows and columns of places: enough for all points, and far enough apart for the mouse. */
  private static final int GRID = 40;

  /** How long the network is away at most, in milliseconds. */
  private static final int OFFLINE_MS = 8_000;

  private static final String READ_JOURNAL =
      """
      () => new Promise((resolve, reject) => {
        const opening = indexedDB.open('plumbline-portal');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('journal').objectStore('journal').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result.map((row) => row.answer)));
          };
        };
      })
      """;

  private static Playwright playwright;
  private static Crew crew;

  private final Random random = new Random(SEED);
  private WorkerBrowser worker;

  /** Places that were clicked at, in rows over the picture. */
  private int places;

  /** Points at most, and those of them that must not be lost. */
  private int drawn;

  private final AtomicInteger safe = new AtomicInteger();

  private enum Death {
    TAB,
    SERVICE,
    BOTH,
    /** The network goes first, and is back only after the tab has died. */
    NETWORK_AND_TAB
  }

  @BeforeAll
  static void giveOutWork() {
    playwright = WorkerBrowser.playwright();
    crew = new Crew(PLUMBLINE, WorkerBrowser.chromium(playwright));
    try (Requester requester =
        new Requester(PLUMBLINE.address(), PLUMBLINE.credentials(), "chaos")) {
      requester.prepareBucket();
      requester.put("template.liquid", TEMPLATE);
      requester.createTeam(TEAM);
      String picture = requester.put("picture.png", Pictures.png(1, 2000));
      requester.createJob(
          "chaos",
          TEAM,
          requester.put("input.manifest", "{\"source-ref\":\"" + picture + "\"}\n"),
          create -> {});
      requester.awaitJob("chaos", LabelingJobStatus.IN_PROGRESS);
    }
    crew.ensure(List.of("eve"), TEAM);
  }

  @AfterAll
  static void closeBrowser() {
    crew.close();
    playwright.close();
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void killedAtRandomMoments_losesNothingThatWasSafe() {
    worker = crew.member("eve");
    watch();
    // Jobs that came after the list was opened are on it when it is opened again.
    worker.showJobs();
    worker.startJob("Which animal?");
    Map<Death, Integer> deaths = new EnumMap<>(Death.class);
    int saved = 0;
    for (int run = 0; run < RUNS; run++) {
      draw();
      Death death = Death.values()[random.nextInt(Death.values().length)];
      deaths.merge(death, 1, Integer::sum);
      die(death);
      worker.resumeJob("Which animal?");
      int expected = safe.get();
      Waiting.until(
          "run " + run + ", " + death + ": at least " + expected + " of " + drawn + " points",
          PATIENCE,
          POLL_INTERVAL,
          () -> points() >= expected);
      int found = points();
      assertThat(found).as("run %s, %s", run, death).isBetween(expected, drawn);
      saved += expected;
      drawn = found;
      safe.set(found);
    }
    assertThat(drawn).as("a run without an edit shows nothing").isGreaterThanOrEqualTo(RUNS);
    System.getLogger(WorkChaosTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} runs, killed {1}: {2} points at the end, none missing",
            RUNS,
            deaths,
            drawn);
    assertThat(saved).isPositive();
  }

  /** Sets some points, and now and then waits to see them saved. */
  private void draw() {
    for (int edit = 1 + random.nextInt(5); edit > 0; edit--) {
      point();
      if (random.nextInt(4) == 0) {
        int shown = points();
        // The page tells of an edit a moment later; what is shown as saved from then on is.
        worker.page().waitForTimeout(400);
        worker.awaitSaved();
        safe.accumulateAndGet(shown, Math::max);
      }
    }
    // The moment of death is drawn; nothing is waited for.
    worker.page().waitForTimeout(random.nextInt(2200));
  }

  /** Sets a point where none has been. */
  private void point() {
    BoundingBox picture = worker.task().locator(".layer img").boundingBox();
    double step = Math.min(picture.width, picture.height) / GRID;
    int column = places % GRID;
    int row = places / GRID;
    worker.page().keyboard().press("1");
    worker.page().mouse().click(picture.x + (column + 0.5) * step, picture.y + (row + 0.5) * step);
    places++;
    drawn++;
  }

  private void die(Death death) {
    switch (death) {
      case TAB -> killPages();
      case SERVICE -> PLUMBLINE.kill();
      case BOTH -> {
        PLUMBLINE.kill();
        killPages();
      }
      case NETWORK_AND_TAB -> {
        worker.setOffline(true);
        for (int edit = 1 + random.nextInt(3); edit > 0; edit--) {
          point();
        }
        // Long enough, now and then, for the portal to try some times in vain.
        worker.page().waitForTimeout(random.nextInt(OFFLINE_MS));
        safe.accumulateAndGet(journalled(), Math::max);
        killPages();
        worker.setOffline(false);
      }
    }
    if (death == Death.SERVICE || death == Death.BOTH) {
      PLUMBLINE.start();
    }
    if (death == Death.SERVICE) {
      // The tab lives on, with a service that has been away.
      worker.showJobs();
    } else {
      worker = worker.inAnotherTab();
      watch();
    }
  }

  /**
   * Ends the processes in which the browser runs pages, as the operating system does when memory is
   * short: no script of any page runs any more.
   */
  private void killPages() {
    List<ProcessHandle> renderers =
        ProcessHandle.current().descendants().filter(WorkChaosTest::isRenderer).toList();
    assertThat(renderers).as("processes that run pages").isNotEmpty();
    renderers.forEach(ProcessHandle::destroyForcibly);
    renderers.forEach(renderer -> renderer.onExit().join());
    worker.closeTab();
  }

  /** Chromium overwrites the arguments of its renderers, so that Java does not know them. */
  private static boolean isRenderer(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .contains(RENDERER);
    } catch (NoSuchFileException ended) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes what the service acknowledges. */
  private void watch() {
    worker.page().onResponse(this::acknowledge);
  }

  private void acknowledge(Response response) {
    Request request = response.request();
    if (request.method().equals("PUT") && request.url().endsWith("/draft") && response.ok()) {
      safe.accumulateAndGet(pointsIn(request.postData()), Math::max);
    }
  }

  /** The points that would outlive the tab. */
  private int journalled() {
    return pointsIn(String.valueOf(worker.page().evaluate(READ_JOURNAL)));
  }

  private static int pointsIn(@Nullable String answers) {
    return answers == null ? 0 : (int) POINT.matcher(answers).results().count();
  }

  private int points() {
    return Integer.parseInt(
        worker.task().getByRole(AriaRole.HEADING).locator(".count").first().innerText().strip());
  }
}
