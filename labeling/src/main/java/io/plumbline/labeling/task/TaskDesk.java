package io.plumbline.labeling.task;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.workforce.Memberships;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives tasks to workers: to each, in manifest order, what still needs an answer and what they have
 * not answered or declined. Safe for use by many threads.
 */
public final class TaskDesk {

  /** A task kept ahead of time goes back to the others when its worker does not turn to it. */
  static final Duration LONGEST_RESERVATION = Duration.ofMinutes(15);

  private static final Comparator<LabelingJob> WORKED_ON_FIRST =
      Comparator.<LabelingJob>comparingInt(job -> -job.design().priority())
          .thenComparing(LabelingJob::createdAt)
          .thenComparing(LabelingJob::id);

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final TaskRepository tasks;
  private final AssignmentRepository assignments;
  private final Memberships memberships;
  private final Supplier<String> ids;
  private final Clock clock;

  /**
   * @param ids makes unguessable ids
   */
  public TaskDesk(
      Transactions transactions,
      LabelingJobRepository jobs,
      TaskRepository tasks,
      AssignmentRepository assignments,
      Memberships memberships,
      Supplier<String> ids,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.tasks = tasks;
    this.assignments = assignments;
    this.memberships = memberships;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The worker's present task of a job: the one that they hold, else the one reserved for them,
   * else the next. The clock runs when this returns.
   *
   * @return empty when there is nothing for this worker now
   * @throws TaskDeskException.NotFound when the job is not one of the worker's
   */
  public Optional<WorkItem> next(String jobId, String workerId) {
    LabelingJob job = job(jobId, workerId);
    return transactions.call(
        () -> {
          List<Assignment> held = assignments.findActive(jobId, workerId);
          Assignment present = inState(held, AssignmentState.ACCEPTED);
          if (present == null) {
            present = inState(held, AssignmentState.STOPPED);
          }
          if (present == null) {
            present = inState(held, AssignmentState.RESERVED);
          }
          if (present != null) {
            return Optional.of(open(job, present));
          }
          Assignment taken = take(job, workerId);
          if (taken == null) {
            return Optional.empty();
          }
          Assignment opened = opened(job, taken);
          assignments.insert(opened);
          return Optional.of(new WorkItem(job, opened));
        });
  }

  /**
   * Keeps one more task of a job for the worker, beside the one that they work on. Its clock does
   * not run before {@link #open(String, String)}. A worker has at most one reservation in a job.
   *
   * @return empty when there is nothing more for this worker now
   * @throws TaskDeskException.NotFound when the job is not one of the worker's
   */
  public Optional<WorkItem> reserveNext(String jobId, String workerId) {
    LabelingJob job = job(jobId, workerId);
    return transactions.call(
        () -> {
          Assignment reserved =
              inState(assignments.findActive(jobId, workerId), AssignmentState.RESERVED);
          if (reserved == null) {
            reserved = take(job, workerId);
            if (reserved != null) {
              assignments.insert(reserved);
            }
          }
          return Optional.ofNullable(reserved).map(assignment -> new WorkItem(job, assignment));
        });
  }

  /**
   * Begins a reserved assignment or goes on with a stopped one; one that is being worked on is left
   * as it is.
   *
   * @throws TaskDeskException.NotFound when the assignment is not the worker's
   * @throws TaskDeskException.AssignmentClosed when the worker no longer holds it
   */
  public WorkItem open(String assignmentId, String workerId) {
    WorkItem item = find(assignmentId, workerId);
    return transactions.call(
        () -> {
          Assignment current = assignments.findForUpdate(assignmentId).orElseThrow();
          AssignmentDesk.requireActive(current);
          return open(item.job(), current);
        });
  }

  /**
   * An assignment of the worker's, whatever its state.
   *
   * @throws TaskDeskException.NotFound when there is none of that id, or it is somebody else's
   */
  public WorkItem find(String assignmentId, String workerId) {
    Assignment assignment =
        assignments
            .find(assignmentId)
            .filter(found -> found.workerId().equals(workerId))
            .orElseThrow(() -> new TaskDeskException.NotFound("There is no such assignment."));
    LabelingJob job = jobs.findById(assignment.jobId()).orElseThrow();
    return new WorkItem(job, assignment);
  }

  /** The jobs in progress of the worker's teams: by priority, then the oldest first. */
  public List<JobOffer> jobsFor(String workerId) {
    return memberships.teamsOf(workerId).stream()
        .flatMap(workteamArn -> jobs.findInProgress(workteamArn).stream())
        .sorted(WORKED_ON_FIRST)
        .map(job -> offer(job, workerId))
        .filter(TaskDesk::isShown)
        .toList();
  }

  /** Reviews have no end that a worker would wait for: they are shown while there is one to do. */
  private static boolean isShown(JobOffer offer) {
    return offer.job().progress().phase() != JobPhase.REVIEWING
        || offer.available() > 0
        || offer.resumable() != null;
  }

  private JobOffer offer(LabelingJob job, String workerId) {
    List<Assignment> held = assignments.findActive(job.id(), workerId);
    Assignment resumable = inState(held, AssignmentState.ACCEPTED);
    if (resumable == null) {
      resumable = inState(held, AssignmentState.STOPPED);
    }
    return new JobOffer(
        job,
        tasks.countAvailable(job.id(), workerId)
            + (inState(held, AssignmentState.RESERVED) == null ? 0 : 1),
        assignments.countSubmitted(job.id(), workerId),
        resumable);
  }

  private LabelingJob job(String jobId, String workerId) {
    return jobs.findById(jobId)
        .filter(job -> memberships.isMember(workerId, job.settings().workteamArn()))
        .orElseThrow(() -> new TaskDeskException.NotFound("There is no such job for you."));
  }

  /** A new reservation, which is still to be inserted, of a task that now counts it. */
  private @Nullable Assignment take(LabelingJob job, String workerId) {
    if (job.status() != JobStatus.IN_PROGRESS) {
      return null;
    }
    Task task = tasks.findNextForUpdate(job.id(), workerId).orElse(null);
    if (task == null) {
      return null;
    }
    tasks.update(task.taken());
    // Read under the lock of the task: a change of the job that sends it out again comes after.
    int version = jobs.findVersion(job.id()).orElseThrow();
    Instant now = clock.instant();
    Duration limit = job.settings().taskTimeLimit();
    Duration held = limit.compareTo(LONGEST_RESERVATION) < 0 ? limit : LONGEST_RESERVATION;
    String draft =
        assignments.findAbandonedDraft(job.id(), task.objectIndex(), workerId).orElse(null);
    return Assignment.reserved(ids.get(), task, workerId, version, now, now.plus(held), draft);
  }

  private WorkItem open(LabelingJob job, Assignment assignment) {
    Assignment opened = opened(job, assignment);
    if (!opened.equals(assignment)) {
      assignments.update(opened);
    }
    return new WorkItem(job, opened);
  }

  private Assignment opened(LabelingJob job, Assignment assignment) {
    Instant now = clock.instant();
    return assignment.opened(now, now.plus(job.settings().taskTimeLimit()));
  }

  private static @Nullable Assignment inState(List<Assignment> held, AssignmentState state) {
    return held.stream().filter(a -> a.state() == state).findFirst().orElse(null);
  }
}
