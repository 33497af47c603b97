package io.plumbline.labeling.task;

import io.plumbline.labeling.job.Resend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of tasks. Methods that write, and {@link #findForUpdate}, are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface TaskRepository {

  void insertAll(List<Task> tasks);

  Optional<Task> find(String jobId, long objectIndex);

  /** When the time of a task with the workers ends. */
  Optional<Instant> findAvailabilityEnd(String jobId, long objectIndex);

  /** The task, kept from others until the transaction ends. */
  Optional<Task> findForUpdate(String jobId, long objectIndex);

  /**
   * The first task in manifest order that has a free slot and that the worker neither holds nor has
   * answered or declined; kept from others until the transaction ends.
   */
  Optional<Task> findNextForUpdate(String jobId, String workerId);

  /**
   * How many tasks {@link #findNextForUpdate} could give to the worker, as others see it: not for
   * use inside a transaction that has changed any.
   */
  long countAvailable(String jobId, String workerId);

  /** All tasks of a batch, by object index. */
  List<Task> findByIteration(String jobId, int iteration);

  /** The first task of the job. */
  Optional<Task> findFirst(String jobId);

  /**
   * Up to {@code limit} tasks that a resend is about, by object index: those out in the present
   * batch when {@code settled} is false, else those that have a label or a failure.
   *
   * @param version the version that sends out again
   */
  List<Task> findToResend(String jobId, Resend resend, int version, boolean settled, int limit);

  /**
   * Gives all open tasks of a job another number of answers, and more or less time.
   *
   * @return those that are over now, but still {@link Task.State#OPEN}
   */
  List<Task> adjustOpen(String jobId, int answersWanted, Duration moreTime);

  /** Writes all but the input. */
  void update(Task task);

  long countOpen(String jobId, int iteration);

  /** When the time of the first open task of the job ends. */
  Optional<Instant> nextAvailabilityEnd(String jobId);

  /**
   * Up to {@code limit} open tasks of the job, only those whose time ended before {@code before}.
   */
  List<Task> findOpen(String jobId, Instant before, int limit);

  /** Up to {@code limit} closed tasks that have answers and no worker-response file yet. */
  List<Task> findWithoutResponse(String jobId, int limit);

  /** Notes where the worker-response files of tasks lie, by object index. */
  void recordResponses(String jobId, Map<Long, String> responseKeys);
}
