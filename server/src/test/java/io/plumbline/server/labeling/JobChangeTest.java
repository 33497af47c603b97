package io.plumbline.server.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.engine.JobChanges;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.task.JobOffer;
import io.plumbline.labeling.task.TaskDesk;
import io.plumbline.labeling.task.TaskDeskException;
import io.plumbline.labeling.task.WorkItem;
import io.plumbline.server.labeling.LabelingScenario.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a change of a running job does to work that is out, done and to come; on both databases. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class JobChangeTest {

  @RegisterExtension final DatabaseExtension database;
  @TempDir Path folder;

  private LabelingScenario scenario;
  private List<String> workers;

  JobChangeTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    scenario = new LabelingScenario(database.get(), folder);
    workers = scenario.workers(4);
    scenario.manifest(4);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  private LabelingJob job() {
    return scenario.job("job");
  }

  private WorkItem take(int worker) {
    return scenario.next(job(), workers.get(worker)).orElseThrow();
  }

  private static int version(WorkItem item) {
    return item.assignment().version();
  }

  private JsonNode read(String key) {
    return LabelingScenario.JSON.readTree(scenario.read(key));
  }

  /** The last worker-response file of an object. */
  private JsonNode response(int object) {
    List<String> files =
        scenario.keys("out/job/annotations/worker-response/").stream()
            .filter(key -> key.contains("/" + object + "/"))
            .sorted()
            .toList();
    return read(files.get(files.size() - 1));
  }

  private List<JobChanges.Entry> versions() {
    return scenario.bean(JobChanges.class).versions(LabelingScenario.ACCOUNT, "job");
  }

  @Test
  void openPage_keepsItsVersion_andTheNextOneHasTheNewLabels() {
    scenario.create("job", wishes -> wishes.workers(2));
    WorkItem before = take(0);

    scenario.change("job", Wish.labels("cat", "dog", "bird"));
    scenario.run();
    WorkItem after = take(1);

    assertThat(version(take(0))).isEqualTo(1);
    assertThat(version(after)).isEqualTo(2);
    assertThatThrownBy(() -> scenario.submit(before, "bird"))
        .isInstanceOf(TaskDeskException.InvalidAnswer.class);
    scenario.submit(before, "cat");
    scenario.clock.advance(Duration.ofSeconds(1));
    scenario.submit(after, "bird");
    scenario.run();
    JsonNode answers = response(0).path("answers");
    assertThat(answers.get(0).has("taskVersion")).isFalse();
    assertThat(answers.get(1).path("taskVersion").intValue()).isEqualTo(2);
    assertThat(versions()).extracting(JobChanges.Entry::answers).containsExactly(1L, 1L);
    assertThat(versions()).allMatch(JobChanges.Entry::applied);
  }

  @Test
  void moreWorkers_areAskedForWhatHasNotAllAnswers_andFewerEndIt() {
    scenario.create("job", wishes -> wishes.workers(2));
    scenario.submit(take(0), "cat");
    scenario.change("job", Wish.workers(4));
    scenario.run();
    for (int worker = 1; worker < 4; worker++) {
      scenario.submit(take(worker), "cat");
    }
    WorkItem other = take(1);
    scenario.submit(take(0), "dog");
    scenario.change("job", Wish.workers(1));
    scenario.run();

    assertThatThrownBy(() -> scenario.submit(other, "cat"))
        .isInstanceOf(TaskDeskException.AssignmentClosed.class);
    scenario.answerAll(job(), workers.get(3), "dog");
    scenario.run();
    assertThat(job().status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(response(0).path("answers")).hasSize(4);
    assertThat(response(1).path("answers")).hasSize(1);
    assertThat(scenario.output("job")).allMatch(line -> line.has("animal"));
  }

  @Test
  void labeledObjects_goOutAgain_andHaveOneLabelInTheEnd() {
    scenario.create("job", wishes -> wishes.workers(1).concurrent(2));
    scenario.answerAll(job(), workers.get(0), "cat");
    scenario.run();
    scenario.submit(take(0), "cat");

    int version = scenario.change("job", Wish.labels("cat", "dog", "bird").andResend("before:2"));
    scenario.run();

    assertThat(job().counters().humanLabeled()).isZero();
    while (!job().status().isOver()) {
      assertThat(scenario.answerAll(job(), workers.get(0), "bird")).isPositive();
      scenario.run();
    }
    assertThat(version).isEqualTo(2);
    assertThat(scenario.output("job"))
        .hasSize(4)
        .allMatch(
            line -> line.path("animal-metadata").path("class-name").stringValue().equals("bird"));
    assertThat(job().counters().humanLabeled()).isEqualTo(4);
    assertThat(versions()).extracting(JobChanges.Entry::answers).containsExactly(3L, 4L);
    assertThat(scenario.keys("out/job/annotations/worker-response/iteration-1/"))
        .filteredOn(key -> !key.contains("superseded"))
        .hasSize(2)
        .allSatisfy(key -> assertThat(read(key).path("answers")).isEmpty());
    assertThat(scenario.bean(TaskDesk.class).jobsFor(workers.get(0))).isEmpty();
  }

  @Test
  void unfinishedObjects_goOutAgain_andFinishedOnesStay() {
    scenario.create("job", wishes -> wishes.workers(2));
    scenario.submit(take(0), "cat");
    scenario.submit(take(1), "cat");
    WorkItem open = take(0);
    scenario.submit(take(1), "cat");

    scenario.change("job", Wish.resend("unfinished"));
    scenario.run();

    assertThatThrownBy(() -> scenario.submit(open, "cat"))
        .isInstanceOf(TaskDeskException.AssignmentClosed.class)
        .hasMessageContaining("offered anew");
    assertThat(take(1).assignment().objectIndex()).isEqualTo(1);
    scenario.answerAll(job(), workers.get(0), "dog");
    scenario.answerAll(job(), workers.get(1), "dog");
    scenario.run();
    assertThat(job().status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(scenario.output("job"))
        .extracting(line -> line.path("animal-metadata").path("class-name").stringValue())
        .containsExactly("cat", "dog", "dog", "dog");
    assertThat(response(1).path("answers")).hasSize(2);
  }

  @Test
  void answersThatCountNoLonger_lieBesideTheOthers_withoutBeingTakenForThem() {
    scenario.create("job", wishes -> wishes.workers(2).concurrent(2));
    WorkItem first = take(0);
    scenario.submit(first, "cat");

    scenario.change("job", Wish.resend("unfinished"));
    scenario.run();

    String folder = "out/job/annotations/worker-response/iteration-1/";
    assertThat(scenario.keys(folder))
        .singleElement()
        .asString()
        .startsWith(folder + "0/")
        .endsWith("-superseded-by-version-2.json");
    JsonNode superseded = response(0);
    assertThat(superseded.path("answers").isArray()).isTrue();
    assertThat(superseded.path("answers")).isEmpty();
    assertThat(superseded.path("supersededByVersion").intValue()).isEqualTo(2);
    assertThat(superseded.path("supersededAnswers")).hasSize(1);
    assertThat(
            superseded
                .path("supersededAnswers")
                .get(0)
                .path("workerMetadata")
                .path("identityData")
                .path("sub")
                .stringValue())
        .isNotEmpty();

    scenario.submit(take(1), "dog");
    scenario.change("job", Wish.resend("unfinished"));
    scenario.run();
    assertThat(scenario.keys(folder)).hasSize(2);
    assertThat(response(0).path("supersededAnswers").get(0).path("taskVersion").intValue())
        .isEqualTo(2);

    scenario.answerAll(job(), workers.get(0), "dog");
    scenario.answerAll(job(), workers.get(1), "dog");
    scenario.run();
    assertThat(scenario.keys(folder)).hasSize(4);
    assertThat(scenario.keys(folder)).filteredOn(key -> key.contains("superseded")).hasSize(2);
  }

  @Test
  void answersOfLabeledObjectsThatCountNoLonger_moveToAFileOfTheirOwn() {
    scenario.create("job", wishes -> wishes.workers(2).concurrent(2));
    scenario.submit(take(0), "cat");
    scenario.change("job", Wish.labels("cat", "dog", "bird"));
    scenario.run();
    scenario.answerAll(job(), workers.get(0), "cat");
    scenario.answerAll(job(), workers.get(1), "dog");
    scenario.run();

    scenario.change("job", Wish.resend("before:2"));
    scenario.run();

    String folder = "out/job/annotations/worker-response/iteration-1/0/";
    List<JsonNode> files = scenario.keys(folder).stream().map(this::read).toList();
    assertThat(files).hasSize(2).allSatisfy(file -> assertThat(file.path("answers")).isEmpty());
    List<JsonNode> superseded =
        files.stream().filter(file -> !file.path("supersededAnswers").isEmpty()).toList();
    assertThat(superseded).hasSize(1);
    assertThat(superseded.get(0).path("supersededAnswers")).hasSize(1);
    assertThat(superseded.get(0).path("supersededByVersion").intValue()).isEqualTo(3);
    assertThat(read(scenario.keys(folder.replace("/0/", "/1/")).get(0)).path("answers")).hasSize(2);

    scenario.bean(LabelingJobs.class).stop(LabelingScenario.ACCOUNT, "job");
    scenario.run();

    assertThat(job().status()).isEqualTo(JobStatus.STOPPED);
    assertThat(scenario.keys("out/job/annotations/worker-response/").stream().map(this::read))
        .filteredOn(file -> file.toString().contains("\"taskVersion\":2"))
        .as("the answer that still counts, and those of object 1")
        .hasSize(2);
  }

  @Test
  void answersThatCountNoLonger_areNoReasonToSendAnObjectOutOnceMore() {
    scenario.create("job", wishes -> wishes.workers(1));
    scenario.submit(take(0), "cat");
    scenario.change("job", Wish.labels("cat", "dog", "bird"));
    scenario.change("job", Wish.resend("before:2"));
    scenario.run();
    WorkItem again = take(0);
    assertThat(again.assignment().objectIndex()).isZero();
    scenario.submit(again, "bird");
    scenario.submit(take(0), "cat");
    scenario.submit(take(0), "cat");
    WorkItem last = take(0);

    scenario.change("job", Wish.resend("before:2"));
    scenario.run();

    scenario.submit(last, "cat");
    scenario.run();
    assertThat(job().status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(scenario.output("job"))
        .extracting(line -> line.path("animal-metadata").path("class-name").stringValue())
        .containsExactly("bird", "cat", "cat", "cat");
    assertThat(scenario.keys("out/job/annotations/worker-response/"))
        .filteredOn(key -> key.contains("superseded-by-version"))
        .hasSize(1);
  }

  @Test
  void objectThatIsSentOutAgainInVain_keepsItsLabel() {
    scenario.create("job", wishes -> wishes.workers(1).concurrent(3));
    scenario.answerAll(job(), workers.get(0), "cat");
    scenario.run();
    scenario.change("job", Wish.resend("all"));
    scenario.run();

    scenario.bean(LabelingJobs.class).stop(LabelingScenario.ACCOUNT, "job");
    scenario.run();

    assertThat(job().status()).isEqualTo(JobStatus.STOPPED);
    assertThat(job().counters().humanLabeled()).isEqualTo(3);
    assertThat(scenario.output("job")).filteredOn(line -> line.has("animal")).hasSize(3);
  }

  @Test
  void priority_saysWhichJobWorkersSeeFirst() {
    scenario.create("job", wishes -> wishes);
    scenario.create("later", wishes -> wishes);

    scenario.change("later", new Wish(null, null, null, 5, null, null, null, null));

    assertThat(scenario.bean(TaskDesk.class).jobsFor(workers.get(0)))
        .extracting(JobOffer::job)
        .extracting(LabelingJob::name)
        .containsExactly("later", "job");
  }

  @Test
  void availability_countsFromWhenTheObjectWentOut() {
    scenario.create("job", wishes -> wishes);
    scenario.submit(take(0), "cat");
    scenario.later(Duration.ofHours(2), job());

    scenario.change("job", new Wish(null, null, Duration.ofHours(1), null, null, null, null, null));
    scenario.run();

    assertThat(job().status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(job().counters().failed()).isEqualTo(3);
    assertThat(job().counters().humanLabeled()).isEqualTo(1);
  }

  @Test
  void sameClientToken_changesNothingTwice() {
    scenario.create("job", wishes -> wishes);
    Wish wish = new Wish(2, null, null, null, null, null, null, "once");

    assertThat(scenario.change("job", wish)).isEqualTo(2);
    assertThat(scenario.change("job", wish)).isEqualTo(2);

    assertThat(versions()).hasSize(2);
  }

  @Test
  void whatWorkersCouldNotWorkWith_isRefused_andNothingChanges() {
    scenario.create("job", wishes -> wishes);

    refused(Wish.labels("cat", "bird"), "the label \"dog\" is missing");
    refused(Wish.labels("bird", "cat", "dog"), "the first labels must be \"cat\", \"dog\"");
    refused(Wish.labels("cat", "dog", "dog"), "repeats the name \"dog\"");
    refused(template("<crowd-form>{{ task.</crowd-form>"), "worker template: ");
    refused(template("<p>{{ task.input.taskObject }}</p>"), "worker template: ");
    refused(
        template("<crowd-form>{{ 'x' | grant_read_access }}</crowd-form>"), "cannot be rendered");
    refused(Wish.resend("before:7"), "there is no version 7");
    refused(Wish.resend("some"), "Resend must be");
    refused(new Wish(null, null, Duration.ofDays(31), null, null, null, null, null), "30 days");

    assertThat(versions()).hasSize(1);
    scenario.bean(LabelingJobs.class).stop(LabelingScenario.ACCOUNT, "job");
    refused(Wish.workers(2), "only a job that is InProgress can be changed");
  }

  private static Wish template(String source) {
    return new Wish(null, null, null, null, null, source, null, null);
  }

  private void refused(Wish wish, String message) {
    assertThatThrownBy(() -> scenario.change("job", wish))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining(message);
  }
}
