package io.plumbline.acceptance.labeling;

import static io.plumbline.acceptance.labeling.Shape.CIRCLE;
import static io.plumbline.acceptance.labeling.Shape.SQUARE;
import static io.plumbline.acceptance.labeling.Shape.TRIANGLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import io.plumbline.acceptance.RunningPlumbline;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a worker lives through at the portal: interruptions, ways out of a task, the end. */
class WorkerExperienceTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final String WORKER = "ada";

  private static Playwright playwright;
  private static Crew crew;

  @TempDir Path folder;

  @BeforeAll
  static void openBrowser() {
    playwright = WorkerBrowser.playwright();
    crew = new Crew(PLUMBLINE, WorkerBrowser.chromium(playwright));
  }

  @AfterAll
  static void closeBrowser() {
    crew.close();
    playwright.close();
  }

  @Test
  void reload_keepsTheDraft() {
    ShapesJob job = job("reload", List.of(CIRCLE, SQUARE));
    WorkerBrowser worker = begin(job);
    String picture = worker.picture();
    worker.chooseByKey(SQUARE);
    worker.awaitSaved();
    worker.page().reload();
    worker.awaitTask();
    assertThat(worker.picture()).isEqualTo(picture);
    worker.awaitChosen(SQUARE);
    // What was restored is an answer: nothing has to be chosen again.
    worker.submitByKey();
    assertThat(worker.awaitTaskAfter(picture)).isTrue();
    String last = worker.picture();
    worker.chooseByKey(CIRCLE);
    worker.submitByKey();
    assertThat(worker.awaitTaskAfter(last)).isFalse();
    job.awaitStatus(job.name(), "Completed");
  }

  @Test
  void serverKilledInTheMiddle_losesNothing() {
    List<Shape> shapes = List.of(TRIANGLE, SQUARE, CIRCLE);
    ShapesJob job = job("killed", shapes);
    WorkerBrowser worker = begin(job);
    worker.chooseByKey(TRIANGLE);
    worker.submitByKey();
    assertThat(worker.awaitTaskAfter(ShapesJob.picture(0))).isTrue();
    worker.chooseByKey(SQUARE);
    worker.awaitSaved();

    PLUMBLINE.kill();
    try {
      // The answer is given while nobody is there to take it.
      worker.submitByMouse();
      worker.awaitKeptAnswer();
    } finally {
      PLUMBLINE.start();
    }

    assertThat(worker.awaitTaskAfter(ShapesJob.picture(1))).isTrue();
    assertThat(worker.picture()).isEqualTo(ShapesJob.picture(2));
    worker.chooseByMouse(CIRCLE);
    worker.submitByMouse();
    assertThat(worker.awaitTaskAfter(ShapesJob.picture(2))).isFalse();
    JsonNode completed = job.awaitStatus(job.name(), "Completed");
    assertThat(completed.at("/LabelCounters/HumanLabeled").asInt()).isEqualTo(shapes.size());
    assertThat(job.labels()).isEqualTo(shapes);
  }

  @Test
  void declineReleaseStop_leadOn() {
    ShapesJob job = job("ways-out", List.of(CIRCLE, SQUARE, TRIANGLE));
    WorkerBrowser worker = begin(job);
    String declined = worker.picture();
    worker.leave("Decline task", "Decline task");
    assertThat(worker.awaitTaskAfter(declined)).isTrue();

    String released = worker.picture();
    worker.chooseByKey(TRIANGLE);
    worker.leave("Release task", "Release task");
    worker.heading("Jobs").waitFor();
    worker.startJob(job.title());
    assertThat(worker.picture()).isEqualTo(released);
    assertThat(worker.isChosen(TRIANGLE)).isFalse();

    worker.chooseByKey(SQUARE);
    worker.leave("Stop and resume later", "Stop for now");
    worker.heading("Jobs").waitFor();
    worker.resumeJob(job.title());
    assertThat(worker.picture()).isEqualTo(released);
    worker.awaitChosen(SQUARE);

    Set<String> labeled = new HashSet<>();
    boolean more = true;
    while (more) {
      String picture = worker.picture();
      labeled.add(picture);
      worker.chooseByKey(SQUARE);
      worker.submitByKey();
      more = worker.awaitTaskAfter(picture);
    }
    assertThat(labeled).hasSize(2).doesNotContain(declined);
    worker.page().getByText("2 answers").first().waitFor();
    worker.link("Go to jobs").click();
    worker.heading("Jobs").waitFor();
    // The one picture that nobody labels was declined by as many workers as were to answer.
    assertThat(worker.link("Start working on " + job.title()).count()).isZero();
    JsonNode counters = job.awaitStatus(job.name(), "Completed").path("LabelCounters");
    assertThat(counters.path("HumanLabeled").asInt()).isEqualTo(2);
    assertThat(counters.path("FailedNonRetryableError").asInt()).isEqualTo(1);
  }

  /** A job of pictures that one worker each labels. */
  private ShapesJob job(String key, List<Shape> shapes) {
    ShapesJob job = new ShapesJob(new AwsSdkForJava(PLUMBLINE), key);
    job.upload(folder, shapes);
    job.ensureWorkforce();
    job.create(job.name(), "input.manifest", job.createTeam(), 1);
    job.awaitStatus(job.name(), "InProgress");
    return job;
  }

  private static WorkerBrowser begin(ShapesJob job) {
    crew.ensure(List.of(WORKER), job.team());
    WorkerBrowser worker = crew.member(WORKER);
    worker.showJobs();
    worker.startJob(job.title());
    return worker;
  }
}
