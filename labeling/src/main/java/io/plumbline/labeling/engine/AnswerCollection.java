package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.JobOutput;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.TaskTimers;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Waits for the answers to a batch, ends what runs out of time, and writes a worker-response file
 * for each object that has its answers.
 */
public final class AnswerCollection {

  /** Should a wake-up be lost with the process that had it, the next look comes after so long. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private static final int RESPONSES_AT_ONCE = 200;

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final TaskRepository tasks;
  private final AssignmentRepository assignments;
  private final TaskTimers timers;
  private final JobStorage storage;
  private final WorkerResponse workerResponse;
  private final Clock clock;

  public AnswerCollection(
      Transactions transactions,
      LabelingJobRepository jobs,
      TaskRepository tasks,
      AssignmentRepository assignments,
      TaskTimers timers,
      JobStorage storage,
      WorkerResponse workerResponse,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.tasks = tasks;
    this.assignments = assignments;
    this.timers = timers;
    this.storage = storage;
    this.workerResponse = workerResponse;
    this.clock = clock;
  }

  /**
   * One look at the batch.
   *
   * @return when to look again; empty when the batch is complete
   */
  Optional<Instant> run(LabelingJob job) throws IOException {
    timers.expire(job.id());
    writeResponses(job);
    Instant now = clock.instant();
    if (tasks.countOpen(job.id(), job.progress().iteration()) == 0) {
      writeResponses(job);
      LabelingJob complete = job.with(job.status(), job.progress().consolidatingSince(now), now);
      transactions.call(() -> jobs.compareAndSet(complete));
      return Optional.empty();
    }
    Instant latest = now.plus(LONGEST_PAUSE);
    return Optional.of(
        timers.nextExpiry(job.id()).filter(expiry -> expiry.isBefore(latest)).orElse(latest));
  }

  /** Writes the files of all closed tasks that have answers and no file yet. */
  void writeResponses(LabelingJob job) throws IOException {
    AccountObjects objects = storage.of(job.accountId());
    List<Task> closed;
    do {
      closed = tasks.findWithoutResponse(job.id(), RESPONSES_AT_ONCE);
      Map<Long, String> written = new LinkedHashMap<>();
      for (Task task : closed) {
        S3Location file = fileOf(job.output(), task);
        objects.write(
            file,
            workerResponse.of(assignments.findSubmittedOfTask(job.id(), task.objectIndex())),
            "application/json");
        written.put(task.objectIndex(), file.key());
      }
      transactions.run(
          () -> written.forEach((index, key) -> tasks.recordResponse(job.id(), index, key)));
    } while (closed.size() == RESPONSES_AT_ONCE);
  }

  private S3Location fileOf(JobOutput output, Task task) {
    Instant closedAt = task.closedAt();
    return output.workerResponse(
        task.iteration(), task.objectIndex(), closedAt == null ? clock.instant() : closedAt);
  }
}
