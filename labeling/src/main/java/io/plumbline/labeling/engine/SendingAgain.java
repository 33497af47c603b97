package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobVersion;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.job.Resend;
import io.plumbline.labeling.task.Assignment;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.AssignmentState;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.task.TaskRepository;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends objects of a job to the workers again, after a change.
 *
 * <p>What workers had of such an object under versions before the {@linkplain Resend#bound bound}
 * is {@link AssignmentState#SUPERSEDED} from then on: kept, and never counted again. So a worker
 * may get the object once more, always under a later version than before. An object of the present
 * batch stays in it. One that is settled waits for one of the next batches, and keeps its label
 * until it has another: no moment and no kill lets it have two, or lose the one that it had.
 *
 * <p>Each method does some in one transaction, which does nothing when it was done before.
 */
public final class SendingAgain {

  /** Workers wait for a transaction to end, so none is long. */
  private static final int AT_ONCE = 200;

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final DataObjectRepository dataObjects;
  private final TaskRepository tasks;
  private final AssignmentRepository assignments;
  private final ResponseFiles responses;
  private final Clock clock;

  public SendingAgain(
      Transactions transactions,
      LabelingJobRepository jobs,
      DataObjectRepository dataObjects,
      TaskRepository tasks,
      AssignmentRepository assignments,
      ResponseFiles responses,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.dataObjects = dataObjects;
    this.tasks = tasks;
    this.assignments = assignments;
    this.responses = responses;
    this.clock = clock;
  }

  /**
   * Takes back some of the objects that a version sends out again.
   *
   * @param before the version before it
   * @return whether there were any; when not, all of it is done
   * @throws IOException if the files of what has been answered could not be written; nothing is
   *     taken back then
   */
  boolean takeBack(LabelingJob job, JobVersion version, JobVersion before) throws IOException {
    Resend resend = version.resend();
    if (resend == null) {
      return false;
    }
    int bound = resend.bound(version.version());
    List<Task> settled = tasks.findToResend(job.id(), resend, version.version(), true, AT_ONCE);
    if (!settled.isEmpty()) {
      responses.writeSuperseded(job, version, answers(settled, bound));
      transactions.run(() -> putIntoQueue(job, settled, bound));
      return true;
    }
    List<Task> out = tasks.findToResend(job.id(), resend, version.version(), false, AT_ONCE);
    Map<Task, List<Assignment>> answers = answers(out, bound);
    responses.writeSuperseded(job, version, answers);
    transactions.run(() -> answers.forEach((task, had) -> reopen(task, before, bound, had)));
    return !out.isEmpty();
  }

  private Map<Task, List<Assignment>> answers(List<Task> given, int bound) {
    Map<Task, List<Assignment>> answers = new LinkedHashMap<>();
    given.forEach(task -> answers.put(task, answers(task, bound)));
    return answers;
  }

  /** In order of submission. */
  private List<Assignment> answers(Task task, int bound) {
    return assignments.findSubmittedOfTask(task.jobId(), task.objectIndex()).stream()
        .filter(answer -> answer.version() < bound)
        .toList();
  }

  private void putIntoQueue(LabelingJob job, List<Task> settled, int bound) {
    List<DataObject> objects =
        dataObjects.findAll(job.id(), settled.stream().map(Task::objectIndex).toList());
    if (jobs.compareAndSet(
        job.with(job.status(), counters(job, objects, -1), job.progress(), job.lastModifiedAt()))) {
      settled.forEach(task -> tasks.update(superseded(task, bound)));
      dataObjects.settleAll(
          objects.stream().map(object -> object.in(DataObject.State.WAITING)).toList());
    }
  }

  /**
   * Its time begins anew; how many answers are wanted, and how long, is changed afterwards. When
   * somebody has answered since the file was written, it stays as it is until the file has that
   * answer, too.
   */
  private void reopen(Task task, JobVersion before, int bound, List<Assignment> written) {
    Task locked = tasks.findForUpdate(task.jobId(), task.objectIndex()).orElseThrow();
    if (!answers(locked, bound).equals(written)) {
      return;
    }
    Instant now = clock.instant();
    tasks.update(
        superseded(task, bound)
            .sentOut(
                task.iteration(),
                task.answersWanted(),
                now.plus(before.settings().taskAvailability()),
                now));
  }

  private Task superseded(Task task, int bound) {
    Task locked = tasks.findForUpdate(task.jobId(), task.objectIndex()).orElseThrow();
    List<Assignment> old = assignments.findOfTaskBefore(task.jobId(), task.objectIndex(), bound);
    Instant now = clock.instant();
    old.forEach(had -> assignments.update(had.superseded(now)));
    return locked.without(old);
  }

  /**
   * Sends some of the waiting objects out with the batch that is being filled.
   *
   * @param room how many there may be
   * @return how many went out; -1 when the job has changed meanwhile
   */
  int sendOut(LabelingJob job, long room) {
    List<DataObject> waiting = waiting(job, (int) Math.min(room, AT_ONCE));
    if (waiting.isEmpty()) {
      return 0;
    }
    int iteration = job.progress().iteration();
    return transactions.call(
        () -> {
          Instant now = clock.instant();
          if (!jobs.compareAndSet(job)) {
            return -1;
          }
          for (DataObject object : waiting) {
            Task task = tasks.findForUpdate(job.id(), object.index()).orElseThrow();
            tasks.update(
                task.sentOut(
                    iteration,
                    job.settings().workersPerDataObject(),
                    now.plus(job.settings().taskAvailability()),
                    now));
          }
          dataObjects.settleAll(waiting.stream().map(object -> object.sentOut(iteration)).toList());
          return waiting.size();
        });
  }

  /**
   * Gives some of the waiting objects of a job that ends what they had: their label, and a file of
   * the answers that still count.
   *
   * @return whether there were any
   */
  boolean giveUp(LabelingJob job) throws IOException {
    List<DataObject> waiting = waiting(job, AT_ONCE);
    if (waiting.isEmpty()) {
      return false;
    }
    responses.write(
        job,
        waiting.stream()
            .flatMap(object -> tasks.find(job.id(), object.index()).stream())
            .filter(task -> task.answers() > 0)
            .toList());
    List<DataObject> settled = new ArrayList<>();
    for (DataObject object : waiting) {
      settled.add(
          object.in(object.label() == null ? DataObject.State.FAILED : DataObject.State.LABELED));
    }
    transactions.run(
        () -> {
          if (jobs.compareAndSet(
              job.with(
                  job.status(), counters(job, settled, 1), job.progress(), job.lastModifiedAt()))) {
            dataObjects.settleAll(settled);
          }
        });
    return true;
  }

  private List<DataObject> waiting(LabelingJob job, int limit) {
    return dataObjects.findByState(job.id(), DataObject.State.WAITING, -1, limit);
  }

  private static LabelCounters counters(LabelingJob job, List<DataObject> objects, int sign) {
    long failed =
        objects.stream().filter(object -> object.state() == DataObject.State.FAILED).count();
    return job.counters().plus(sign * (objects.size() - failed), 0, sign * failed);
  }
}
