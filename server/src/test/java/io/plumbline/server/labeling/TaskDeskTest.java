package io.plumbline.server.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.task.Assignment;
import io.plumbline.labeling.task.AssignmentDesk;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.AssignmentState;
import io.plumbline.labeling.task.TaskDesk;
import io.plumbline.labeling.task.TaskDeskException;
import io.plumbline.labeling.task.WorkItem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What workers may do with tasks, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class TaskDeskTest {

  @RegisterExtension final DatabaseExtension database;
  @TempDir Path folder;
  private LabelingScenario scenario;

  TaskDeskTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    scenario = new LabelingScenario(database.get(), folder);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void next_givesTheSameTaskUntilItIsDone() {
    scenario.manifest(2);
    String worker = scenario.workers(1).get(0);
    LabelingJob job = scenario.create("j", wishes -> wishes);
    WorkItem first = scenario.next(job, worker).orElseThrow();
    assertThat(scenario.next(job, worker)).contains(first);
    scenario.submit(first, "cat");
    assertThat(scenario.next(job, worker).orElseThrow().assignment().objectIndex()).isEqualTo(1);
  }

  @Test
  void sameSubmissionTwice_isTheSameAndAnotherIsRefused() {
    scenario.manifest(1);
    String worker = scenario.workers(1).get(0);
    LabelingJob job = scenario.create("j", wishes -> wishes);
    WorkItem item = scenario.next(job, worker).orElseThrow();
    scenario.submit(item, "cat");
    scenario.clock.advance(Duration.ofSeconds(5));
    scenario.submit(item, "cat");
    assertThatThrownBy(() -> scenario.submit(item, "dog"))
        .isInstanceOf(TaskDeskException.AssignmentClosed.class);
    assertThat(submitted(item)).isEqualTo(scenario.clock.instant().minusSeconds(5));
  }

  @Test
  void anotherWorkersAssignment_doesNotExist() {
    scenario.manifest(1);
    List<String> workers = scenario.workers(2);
    LabelingJob job = scenario.create("j", wishes -> wishes);
    String id = scenario.next(job, workers.get(0)).orElseThrow().assignment().id();
    assertThatThrownBy(() -> scenario.bean(TaskDesk.class).find(id, workers.get(1)))
        .isInstanceOf(TaskDeskException.NotFound.class);
    assertThatThrownBy(
            () -> scenario.bean(AssignmentDesk.class).saveDraft(id, workers.get(1), "{}"))
        .isInstanceOf(TaskDeskException.NotFound.class);
  }

  @Test
  void someoneOutsideTheTeam_hasNoSuchJob() {
    scenario.manifest(1);
    LabelingJob job = scenario.create("j", wishes -> wishes);
    assertThatThrownBy(() -> scenario.next(job, "stranger"))
        .isInstanceOf(TaskDeskException.NotFound.class);
    assertThat(scenario.bean(TaskDesk.class).jobsFor("stranger")).isEmpty();
  }

  @Test
  void declinedTask_isOfferedToOthersOnly_andAsManyDeclinesAsWorkersFailIt() {
    scenario.manifest(1);
    List<String> workers = scenario.workers(3);
    LabelingJob job = scenario.create("j", wishes -> wishes.workers(2));
    decline(scenario.next(job, workers.get(0)).orElseThrow());
    assertThat(scenario.next(job, workers.get(0))).isEmpty();
    decline(scenario.next(job, workers.get(1)).orElseThrow());
    assertThat(scenario.next(job, workers.get(2))).isEmpty();
    scenario.run();
    assertThat(scenario.job("j").counters()).isEqualTo(new LabelCounters(1, 0, 0, 1));
  }

  @Test
  void releasedTask_comesBackWithoutItsWork() {
    scenario.manifest(1);
    String worker = scenario.workers(1).get(0);
    LabelingJob job = scenario.create("j", wishes -> wishes);
    WorkItem item = scenario.next(job, worker).orElseThrow();
    scenario.bean(AssignmentDesk.class).saveDraft(item.assignment().id(), worker, "{\"a\":1}");
    scenario.bean(AssignmentDesk.class).release(item.assignment().id(), worker);
    Assignment again = scenario.next(job, worker).orElseThrow().assignment();
    assertThat(again.id()).isNotEqualTo(item.assignment().id());
    assertThat(again.draft()).isNull();
  }

  @Test
  void expiredTask_goesToOthers_andItsDraftWaitsForItsWorker() {
    scenario.manifest(1);
    List<String> workers = scenario.workers(2);
    LabelingJob job = scenario.create("j", wishes -> wishes.workers(1));
    WorkItem item = scenario.next(job, workers.get(0)).orElseThrow();
    scenario
        .bean(AssignmentDesk.class)
        .saveDraft(item.assignment().id(), workers.get(0), "{\"a\":1}");
    assertThat(scenario.next(job, workers.get(1))).isEmpty();

    scenario.later(Duration.ofMinutes(5).plusSeconds(11), job);
    assertThatThrownBy(() -> scenario.submit(item, "cat")).hasMessageContaining("time");
    Assignment again = scenario.next(job, workers.get(0)).orElseThrow().assignment();
    assertThat(again.draft()).isEqualTo("{\"a\":1}");
    scenario.bean(AssignmentDesk.class).release(again.id(), workers.get(0));
    assertThat(scenario.next(job, workers.get(1)).orElseThrow().assignment().draft()).isNull();
  }

  @Test
  void stoppedTask_keepsDraftAndDeadlineAndCountsNoTime() {
    scenario.manifest(1);
    String worker = scenario.workers(1).get(0);
    LabelingJob job = scenario.create("j", wishes -> wishes.workers(1));
    Assignment accepted = scenario.next(job, worker).orElseThrow().assignment();
    AssignmentDesk desk = scenario.bean(AssignmentDesk.class);
    scenario.clock.advance(Duration.ofSeconds(10));
    desk.saveDraft(accepted.id(), worker, "{\"a\":1}");
    desk.stop(accepted.id(), worker);
    scenario.clock.advance(Duration.ofSeconds(100));
    Assignment resumed = scenario.bean(TaskDesk.class).open(accepted.id(), worker).assignment();
    assertThat(resumed.state()).isEqualTo(AssignmentState.ACCEPTED);
    assertThat(resumed.draft()).isEqualTo("{\"a\":1}");
    assertThat(resumed.deadline()).isEqualTo(accepted.deadline());
    assertThat(resumed.activeTime()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void extend_movesTheDeadlineAtMostToTheEndOfTheTasksTime() {
    scenario.manifest(1);
    String worker = scenario.workers(1).get(0);
    LabelingJob job = scenario.create("j", wishes -> wishes);
    Assignment accepted = scenario.next(job, worker).orElseThrow().assignment();
    scenario.clock.advance(Duration.ofMinutes(4));
    Assignment extended =
        scenario.bean(AssignmentDesk.class).extend(accepted.id(), worker).assignment();
    assertThat(extended.deadline()).isEqualTo(scenario.clock.instant().plusSeconds(300));
    for (int i = 0; i < 130; i++) {
      scenario.clock.advance(Duration.ofMinutes(4));
      extended = scenario.bean(AssignmentDesk.class).extend(accepted.id(), worker).assignment();
    }
    assertThat(extended.deadline()).isEqualTo(accepted.acceptedAt().plus(Duration.ofHours(8)));
    assertThat(scenario.bean(AssignmentDesk.class).isExtendable(extended)).isFalse();
  }

  @Test
  void reservation_isOnePerWorkerWithoutAClockAndGoesBackUnused() {
    scenario.manifest(3);
    List<String> workers = scenario.workers(2);
    LabelingJob job = scenario.create("j", wishes -> wishes.workers(1));
    TaskDesk desk = scenario.bean(TaskDesk.class);
    assertThat(scenario.next(job, workers.get(0))).isPresent();
    Assignment reserved = desk.reserveNext(job.id(), workers.get(0)).orElseThrow().assignment();
    assertThat(reserved.state()).isEqualTo(AssignmentState.RESERVED);
    assertThat(desk.reserveNext(job.id(), workers.get(0)).orElseThrow().assignment())
        .isEqualTo(reserved);
    assertThat(scenario.next(job, workers.get(1)).orElseThrow().assignment().objectIndex())
        .isEqualTo(2);

    scenario.clock.advance(Duration.ofSeconds(200));
    Assignment opened = desk.open(reserved.id(), workers.get(0)).assignment();
    assertThat(opened.acceptedAt()).isEqualTo(scenario.clock.instant());
    assertThat(opened.deadline()).isEqualTo(scenario.clock.instant().plusSeconds(300));
  }

  @Test
  void answerThatTheTaskTypeCannotTake_isRefusedAndNothingIsLost() {
    scenario.manifest(1);
    String worker = scenario.workers(1).get(0);
    LabelingJob job = scenario.create("j", wishes -> wishes);
    WorkItem item = scenario.next(job, worker).orElseThrow();
    assertThatThrownBy(() -> scenario.submit(item, "cow"))
        .isInstanceOf(TaskDeskException.InvalidAnswer.class)
        .hasMessageContaining("\"cow\"");
    scenario.submit(item, "dog");
  }

  @Test
  void manyWorkersAtOnce_giveEveryObjectExactlyTheAnswersWanted() throws Exception {
    scenario.manifest(30);
    List<String> workers = scenario.workers(8);
    LabelingJob job = scenario.create("j", wishes -> wishes.workers(3));
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (String worker : workers) {
        counts.add(threads.submit(() -> scenario.answerAll(job, worker, "cat")));
      }
      int total = 0;
      for (Future<Integer> count : counts) {
        total += count.get();
      }
      assertThat(total).isEqualTo(90);
    } finally {
      threads.shutdownNow();
    }
    List<Assignment> answers =
        scenario.bean(AssignmentRepository.class).findSubmittedOfIteration(job.id(), 1);
    assertThat(answers)
        .extracting(answer -> answer.objectIndex() + " " + answer.workerId())
        .doesNotHaveDuplicates()
        .hasSize(90);
    scenario.run();
    assertThat(scenario.job("j").status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(scenario.job("j").counters()).isEqualTo(new LabelCounters(30, 30, 0, 0));
  }

  private void decline(WorkItem item) {
    scenario
        .bean(AssignmentDesk.class)
        .decline(item.assignment().id(), item.assignment().workerId());
  }

  private Instant submitted(WorkItem item) {
    return Optional.of(item.assignment().id())
        .flatMap(scenario.bean(AssignmentRepository.class)::find)
        .map(Assignment::submittedAt)
        .orElseThrow();
  }
}
