package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.notification.JobAnnouncements;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.TaskTimers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
  private final TaskTimers timers;
  private final ResponseFiles responses;
  private final JobAnnouncements announcements;
  private final Clock clock;

  public AnswerCollection(
      Transactions transactions,
      LabelingJobRepository jobs,
      TaskRepository tasks,
      TaskTimers timers,
      ResponseFiles responses,
      JobAnnouncements announcements,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.tasks = tasks;
    this.timers = timers;
    this.responses = responses;
    this.announcements = announcements;
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
    tasks.nextAvailabilityEnd(job.id()).ifPresent(end -> announcements.tasksOpenUntil(job, end));
    Instant latest = now.plus(LONGEST_PAUSE);
    return Optional.of(
        timers.nextExpiry(job.id()).filter(expiry -> expiry.isBefore(latest)).orElse(latest));
  }

  /** Writes the files of all closed tasks that have answers and no file yet. */
  void writeResponses(LabelingJob job) throws IOException {
    List<Task> closed;
    do {
      closed = tasks.findWithoutResponse(job.id(), RESPONSES_AT_ONCE);
      Map<Long, String> written = responses.write(job, closed);
      transactions.run(() -> tasks.recordResponses(job.id(), written));
    } while (closed.size() == RESPONSES_AT_ONCE);
  }
}
