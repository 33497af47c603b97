package io.plumbline.labeling.task;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.JobScheduler;
import io.plumbline.labeling.job.LabelingJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes from workers what they do with an assignment: draft, answer, refusal, return, pause.
 *
 * <p>What a method has returned from is on disk. Safe for use by many threads. Rows are kept in the
 * order task, assignment, so that two calls never wait for each other.
 */
public final class AssignmentDesk {

  /** An answer that left the browser in time may be on its way so long. */
  static final Duration GRACE = Duration.ofSeconds(10);

  /** The documented longest time for an image or text task. */
  static final Duration LONGEST_TASK = Duration.ofHours(8);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Transactions transactions;
  private final TaskDesk desk;
  private final TaskRepository tasks;
  private final AssignmentRepository assignments;
  private final AnswerCheck answerCheck;
  private final JobScheduler scheduler;
  private final Clock clock;

  public AssignmentDesk(
      Transactions transactions,
      TaskDesk desk,
      TaskRepository tasks,
      AssignmentRepository assignments,
      AnswerCheck answerCheck,
      JobScheduler scheduler,
      Clock clock) {
    this.transactions = transactions;
    this.desk = desk;
    this.tasks = tasks;
    this.assignments = assignments;
    this.answerCheck = answerCheck;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Keeps an unfinished answer.
   *
   * @param draft a JSON object
   * @return when it was kept
   */
  public Instant saveDraft(String assignmentId, String workerId, String draft) {
    Instant now = clock.instant();
    change(assignmentId, workerId, (task, assignment) -> assignment.withDraft(draft));
    return now;
  }

  /**
   * Takes the answer. The same answer a second time changes nothing.
   *
   * @param answer a JSON object
   * @return when it was taken
   * @throws TaskDeskException.InvalidAnswer when the job's task type cannot take it
   */
  public Instant submit(String assignmentId, String workerId, String answer) {
    WorkItem item = desk.find(assignmentId, workerId);
    LabelingJob job = item.job();
    answerCheck
        .problemWith(item, answer)
        .ifPresent(
            problem -> {
              throw new TaskDeskException.InvalidAnswer(problem);
            });
    return transactions.call(
        () -> {
          Task task = lockTask(item.assignment());
          Assignment current = lockAssignment(assignmentId);
          if (current.state() == AssignmentState.SUBMITTED && sameJson(current, answer)) {
            return submittedAt(current);
          }
          requireActive(current);
          Instant now = clock.instant();
          if (now.isAfter(current.deadline().plus(GRACE))) {
            throw closed(AssignmentState.EXPIRED);
          }
          Task answered = task.answered(now);
          assignments.update(current.submitted(answer, now));
          tasks.update(answered);
          if (answered.state() == Task.State.CLOSED) {
            withdrawOthers(answered, assignmentId, now);
            scheduler.wake(job.id());
          }
          return now;
        });
  }

  /** Refuses the task: it is never offered to this worker again. */
  public void decline(String assignmentId, String workerId) {
    giveBack(assignmentId, workerId, AssignmentState.DECLINED, Task::declined);
  }

  /** Gives the task back: all work on it is dropped, and anybody may get it, this worker too. */
  public void release(String assignmentId, String workerId) {
    giveBack(assignmentId, workerId, AssignmentState.RELEASED, Task::returned);
  }

  /** Pauses: the work is kept, the clock of the task runs on. */
  public void stop(String assignmentId, String workerId) {
    change(
        assignmentId,
        workerId,
        (task, assignment) ->
            assignment.state() == AssignmentState.ACCEPTED
                ? assignment.stopped(clock.instant())
                : assignment);
  }

  /**
   * Moves the deadline to a whole time limit from now, as far as {@link #longestDeadline} allows.
   */
  public WorkItem extend(String assignmentId, String workerId) {
    WorkItem item = desk.find(assignmentId, workerId);
    Assignment changed =
        change(
            assignmentId,
            workerId,
            (task, assignment) -> {
              Instant wanted = clock.instant().plus(item.job().settings().taskTimeLimit());
              Instant longest = longestDeadline(task.availableUntil(), assignment);
              Instant deadline = wanted.isBefore(longest) ? wanted : longest;
              return deadline.isAfter(assignment.deadline())
                  ? assignment.withDeadline(deadline)
                  : assignment;
            });
    return new WorkItem(item.job(), changed);
  }

  /** Whether {@link #extend} could move the deadline. */
  public boolean isExtendable(Assignment assignment) {
    if (assignment.state() != AssignmentState.ACCEPTED) {
      return false;
    }
    return tasks
        .findAvailabilityEnd(assignment.jobId(), assignment.objectIndex())
        .map(end -> longestDeadline(end, assignment).isAfter(assignment.deadline()))
        .orElse(false);
  }

  /** No deadline lies behind the end of the task's time or eight hours after acceptance. */
  private static Instant longestDeadline(Instant availableUntil, Assignment assignment) {
    Instant accepted = assignment.acceptedAt();
    Instant eightHours = (accepted == null ? assignment.createdAt() : accepted).plus(LONGEST_TASK);
    return eightHours.isBefore(availableUntil) ? eightHours : availableUntil;
  }

  private void giveBack(
      String assignmentId,
      String workerId,
      AssignmentState end,
      BiFunction<Task, Instant, Task> effect) {
    WorkItem item = desk.find(assignmentId, workerId);
    transactions.run(
        () -> {
          Task task = lockTask(item.assignment());
          Assignment current = lockAssignment(assignmentId);
          if (current.state() == end) {
            return;
          }
          requireActive(current);
          Instant now = clock.instant();
          Task changed = effect.apply(task, now);
          tasks.update(changed);
          assignments.update(current.ended(end, now));
          if (changed.state() == Task.State.CLOSED) {
            scheduler.wake(item.job().id());
          }
        });
  }

  private Assignment change(
      String assignmentId, String workerId, BiFunction<Task, Assignment, Assignment> effect) {
    WorkItem item = desk.find(assignmentId, workerId);
    return transactions.call(
        () -> {
          Task task = lockTask(item.assignment());
          Assignment current = lockAssignment(assignmentId);
          requireActive(current);
          Assignment changed = effect.apply(task, current);
          if (!changed.equals(current)) {
            assignments.update(changed);
          }
          return changed;
        });
  }

  /** A task that has all its answers needs nobody else who still holds it. */
  private void withdrawOthers(Task closed, String exceptAssignmentId, Instant now) {
    for (Assignment other : assignments.findActiveOfTask(closed.jobId(), closed.objectIndex())) {
      if (!other.id().equals(exceptAssignmentId)) {
        assignments.update(other.ended(AssignmentState.WITHDRAWN, now));
      }
    }
  }

  private Task lockTask(Assignment assignment) {
    return tasks.findForUpdate(assignment.jobId(), assignment.objectIndex()).orElseThrow();
  }

  private Assignment lockAssignment(String assignmentId) {
    return assignments.findForUpdate(assignmentId).orElseThrow();
  }

  static void requireActive(Assignment assignment) {
    if (!assignment.state().isActive()) {
      throw closed(assignment.state());
    }
  }

  private static TaskDeskException.AssignmentClosed closed(AssignmentState state) {
    return new TaskDeskException.AssignmentClosed(
        switch (state) {
          case SUBMITTED -> "This task has already been submitted.";
          case DECLINED -> "You have declined this task.";
          case RELEASED -> "You have released this task.";
          case EXPIRED -> "The time for this task is up.";
          case SUPERSEDED -> "The requester has changed this task; it will be offered anew.";
          default -> "This task has been withdrawn: it has its answers, or the job was stopped.";
        });
  }

  private static boolean sameJson(Assignment submitted, String answer) {
    String before = submitted.answer();
    return before != null && JSON.readTree(before).equals(JSON.readTree(answer));
  }

  private static Instant submittedAt(Assignment submitted) {
    Instant at = submitted.submittedAt();
    if (at == null) {
      throw new IllegalStateException("assignment " + submitted.id() + " was submitted at no time");
    }
    return at;
  }
}
