package io.plumbline.labeling.task;

import io.plumbline.labeling.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ends what has run out of time, and all of a job's tasks when the job is stopped.
 *
 * <p>Works in small transactions; each may be repeated. Safe for use by many threads.
 */
public final class TaskTimers {

  private static final int AT_ONCE = 200;

  private final Transactions transactions;
  private final TaskRepository tasks;
  private final AssignmentRepository assignments;
  private final Clock clock;

  public TaskTimers(
      Transactions transactions,
      TaskRepository tasks,
      AssignmentRepository assignments,
      Clock clock) {
    this.transactions = transactions;
    this.tasks = tasks;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** Ends the overdue assignments and tasks of a job. */
  public void expire(String jobId) {
    Instant now = clock.instant();
    expireAssignments(jobId, now.minus(AssignmentDesk.GRACE));
    closeTasks(jobId, now, AssignmentState.EXPIRED);
  }

  /** Takes every open task of a job back from the workers. Answers that are in stay. */
  public void withdrawAll(String jobId) {
    closeTasks(jobId, Instant.ofEpochMilli(Long.MAX_VALUE), AssignmentState.WITHDRAWN);
  }

  /** Takes one task back from the workers, if it is open. Answers that are in stay. */
  public void withdraw(String jobId, long objectIndex) {
    transactions.run(
        () ->
            tasks
                .find(jobId, objectIndex)
                .ifPresent(task -> close(task, AssignmentState.WITHDRAWN)));
  }

  /**
   * Gives all open tasks of a job another number of answers, and more or less time; those that have
   * enough answers now end. Called inside a transaction.
   */
  public void adjust(String jobId, int answersWanted, Duration moreTime) {
    tasks
        .adjustOpen(jobId, answersWanted, moreTime)
        .forEach(task -> close(task, AssignmentState.WITHDRAWN));
  }

  /** When {@link #expire} will have something to do, as far as is known now. */
  public Optional<Instant> nextExpiry(String jobId) {
    Optional<Instant> deadline =
        assignments.nextDeadline(jobId).map(end -> end.plus(AssignmentDesk.GRACE));
    Optional<Instant> availability = tasks.nextAvailabilityEnd(jobId);
    if (deadline.isPresent() && availability.isPresent()) {
      return deadline.get().isBefore(availability.get()) ? deadline : availability;
    }
    return deadline.isPresent() ? deadline : availability;
  }

  private void expireAssignments(String jobId, Instant before) {
    List<Assignment> overdue;
    do {
      overdue = assignments.findOverdue(jobId, before, AT_ONCE);
      for (Assignment found : overdue) {
        transactions.run(() -> expire(found, before));
      }
    } while (overdue.size() == AT_ONCE);
  }

  private void expire(Assignment found, Instant before) {
    Task task = tasks.findForUpdate(found.jobId(), found.objectIndex()).orElseThrow();
    Assignment current = assignments.findForUpdate(found.id()).orElseThrow();
    if (current.state().isActive() && current.deadline().isBefore(before)) {
      Instant now = clock.instant();
      assignments.update(current.ended(AssignmentState.EXPIRED, now));
      tasks.update(task.returned(now));
    }
  }

  private void closeTasks(String jobId, Instant before, AssignmentState end) {
    List<Task> open;
    do {
      open = tasks.findOpen(jobId, before, AT_ONCE);
      List<Task> batch = open;
      transactions.run(() -> batch.forEach(task -> close(task, end)));
    } while (open.size() == AT_ONCE);
  }

  private void close(Task found, AssignmentState end) {
    Task task = tasks.findForUpdate(found.jobId(), found.objectIndex()).orElseThrow();
    if (task.state() == Task.State.OPEN) {
      Instant now = clock.instant();
      for (Assignment held : assignments.findActiveOfTask(task.jobId(), task.objectIndex())) {
        assignments.update(held.ended(end, now));
      }
      tasks.update(task.closed(now));
    }
  }
}
