package io.plumbline.labeling.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rows of assignments. Methods that write, and those named {@code …ForUpdate}, are called
 * inside {@link io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface AssignmentRepository {

  void insert(Assignment assignment);

  void update(Assignment assignment);

  Optional<Assignment> find(String assignmentId);

  /** The assignment, kept from others until the transaction ends. */
  Optional<Assignment> findForUpdate(String assignmentId);

  /** What the worker holds of a job: at most one reserved and one accepted or stopped. */
  List<Assignment> findActive(String jobId, String workerId);

  /** The draft that the worker left at this object in an assignment that ran out of time. */
  Optional<String> findAbandonedDraft(String jobId, long objectIndex, String workerId);

  /** All assignments of a task that workers hold. */
  List<Assignment> findActiveOfTask(String jobId, long objectIndex);

  /**
   * What workers had of a task under versions before {@code version}, whatever became of it but
   * {@link AssignmentState#SUPERSEDED}.
   */
  List<Assignment> findOfTaskBefore(String jobId, long objectIndex, int version);

  /** The answers to one task, in order of submission. */
  List<Assignment> findSubmittedOfTask(String jobId, long objectIndex);

  /** All answers of a batch, by object and then in order of submission. */
  List<Assignment> findSubmittedOfIteration(String jobId, int iteration);

  /** Up to {@code limit} held assignments of a job whose deadline is before {@code before}. */
  List<Assignment> findOverdue(String jobId, Instant before, int limit);

  /** The earliest deadline of the held assignments of a job. */
  Optional<Instant> nextDeadline(String jobId);

  /** How often the worker has answered in the job, what counts no longer included. */
  long countSubmitted(String jobId, String workerId);
}
