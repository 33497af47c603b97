package io.plumbline.server.persistence.labeling;

import io.plumbline.database.SharedReads;
import io.plumbline.labeling.task.Task;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a worker could take of a job: tasks with a free slot, at objects that they never had and
 * keep from. Asked more often than anything else, so the questions read indexes alone. Safe for use
 * by many threads.
 */
final class FreeTasks {

  /** The assignments that keep their worker from getting the same object again. */
  private static final String HAD =
      "a.state IN ('RESERVED', 'ACCEPTED', 'STOPPED', 'SUBMITTED', 'DECLINED', 'WITHDRAWN')";

  /** What a worker could take: a free slot, at an object that they never had and keep from. */
  private static final String AVAILABLE =
      """
      FROM labeling_task t
      WHERE t.job_id = :jobId AND t.free_slots > 0 AND NOT EXISTS (
        SELECT 1 FROM assignment a
        WHERE a.job_id = t.job_id AND a.object_index = t.object_index AND a.worker_id = :workerId
          AND %s)
      """
          .formatted(HAD);

  /**
   * The last condition, which always holds, has SQLite count in the index of free tasks; it would
   * read all tasks that the job ever had.
   */
  private static final String COUNT_ALL =
      """
      SELECT COUNT(*) FROM labeling_task
      WHERE job_id = :jobId AND free_slots > 0 AND object_index >= 0
      """;

  /**
   * The free tasks that the worker has had. Only those behind the first free task are looked at:
   * what a worker has done long ago costs nothing.
   */
  private static final String COUNT_HAD =
      """
      SELECT COUNT(*) FROM assignment a CROSS JOIN labeling_task t
      WHERE a.job_id = :jobId AND a.worker_id = :workerId AND %s
        AND a.object_index >= (
          SELECT MIN(object_index) FROM labeling_task WHERE job_id = :jobId AND free_slots > 0)
        AND t.job_id = a.job_id AND t.object_index = a.object_index AND t.free_slots > 0
      """
          .formatted(HAD);

  private final JdbcClient jdbc;
  private final String forUpdate;
  private final String forUpdateOfNext;

  /** All workers of a job turn to it at once when a batch begins. */
  private final SharedReads<String, Long> all = new SharedReads<>(this::countAll);

  /**
   * @param forUpdate what keeps a row from others in this dialect; empty where writers take turns
   */
  FreeTasks(JdbcClient jdbc, String forUpdate) {
    this.jdbc = jdbc;
    this.forUpdate = forUpdate;
    // Two workers who ask at once get two tasks, instead of one waiting for the other.
    this.forUpdateOfNext = forUpdate.isEmpty() ? "" : forUpdate + " OF t SKIP LOCKED";
  }

  /** The first in manifest order, kept from others until the transaction ends. */
  Optional<Task> nextForUpdate(String jobId, String workerId) {
    Optional<Task> next = next(jobId, workerId, forUpdateOfNext);
    if (forUpdate.isEmpty()) {
      return next;
    }
    // Tasks that others hold for a moment were skipped: wait for one before saying there is none.
    while (next.isEmpty() && countAll(jobId) > countHad(jobId, workerId)) {
      next = next(jobId, workerId, forUpdate + " OF t");
    }
    return next;
  }

  private Optional<Task> next(String jobId, String workerId, String suffix) {
    return jdbc.sql("SELECT t.* " + AVAILABLE + " ORDER BY t.object_index LIMIT 1" + suffix)
        .param("jobId", jobId)
        .param("workerId", workerId)
        .query(JdbcTaskRepository::task)
        .optional();
  }

  /** How many there are, as others see it. */
  long count(String jobId, String workerId) {
    // Somebody may take a task between the two.
    return Math.max(0, all.get(jobId) - countHad(jobId, workerId));
  }

  private long countAll(String jobId) {
    return jdbc.sql(COUNT_ALL).param("jobId", jobId).query(Long.class).single();
  }

  private long countHad(String jobId, String workerId) {
    return jdbc.sql(COUNT_HAD)
        .param("jobId", jobId)
        .param("workerId", workerId)
        .query(Long.class)
        .single();
  }
}
