package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.job.Resend;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.task.TaskRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks in the table {@code labeling_task}. Safe for use by many threads. */
public final class JdbcTaskRepository implements TaskRepository {

  /** Somebody had the object under an older version, in a state that counts still. */
  private static final String HAS_OLDER =
      """
      AND EXISTS (
        SELECT 1 FROM assignment a
        WHERE a.job_id = t.job_id AND a.object_index = t.object_index AND a.version < :bound
          AND a.state %s)
      """;

  private final Database database;
  private final JdbcClient jdbc;
  private final String forUpdate;
  private final FreeTasks free;

  public JdbcTaskRepository(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.forUpdate = Rows.forUpdate(database.dialect());
    this.free = new FreeTasks(jdbc, forUpdate);
  }

  @Override
  public void insertAll(List<Task> tasks) {
    database.writeEach(
        """
        INSERT INTO labeling_task (
          job_id, object_index, iteration, input, answers_wanted, answers, active, declines,
          free_slots, state, available_until, closed_at, response_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        tasks,
        task ->
            Rows.values(
                task.jobId(),
                task.objectIndex(),
                task.iteration(),
                task.input(),
                task.answersWanted(),
                task.answers(),
                task.active(),
                task.declines(),
                task.freeSlots(),
                task.state().name(),
                task.availableUntil().toEpochMilli(),
                Rows.millis(task.closedAt()),
                task.responseKey()));
  }

  @Override
  public Optional<Task> find(String jobId, long objectIndex) {
    return find(jobId, objectIndex, "");
  }

  @Override
  public Optional<Instant> findAvailabilityEnd(String jobId, long objectIndex) {
    return jdbc.sql(
            "SELECT available_until FROM labeling_task WHERE job_id = ? AND object_index = ?")
        .params(jobId, objectIndex)
        .query(Long.class)
        .optional()
        .map(Instant::ofEpochMilli);
  }

  @Override
  public Optional<Task> findForUpdate(String jobId, long objectIndex) {
    return find(jobId, objectIndex, forUpdate);
  }

  private Optional<Task> find(String jobId, long objectIndex, String suffix) {
    return jdbc.sql("SELECT * FROM labeling_task WHERE job_id = ? AND object_index = ?" + suffix)
        .params(jobId, objectIndex)
        .query(JdbcTaskRepository::task)
        .optional();
  }

  @Override
  public Optional<Task> findNextForUpdate(String jobId, String workerId) {
    return free.nextForUpdate(jobId, workerId);
  }

  @Override
  public long countAvailable(String jobId, String workerId) {
    return free.count(jobId, workerId);
  }

  @Override
  public Optional<Task> findFirst(String jobId) {
    return jdbc.sql("SELECT * FROM labeling_task WHERE job_id = ? ORDER BY object_index LIMIT 1")
        .params(jobId)
        .query(JdbcTaskRepository::task)
        .optional();
  }

  @Override
  public List<Task> findToResend(
      String jobId, Resend resend, int version, boolean settled, int limit) {
    if (settled && resend.scope() == Resend.Scope.UNFINISHED) {
      return List.of();
    }
    boolean whateverWasDone = settled && resend.scope() == Resend.Scope.ALL;
    return jdbc.sql(
            """
            SELECT t.* FROM data_object o
            JOIN labeling_task t ON t.job_id = o.job_id AND t.object_index = o.object_index
            WHERE o.job_id = :jobId AND o.state IN (%s) %s %s
            ORDER BY o.object_index LIMIT :limit
            """
                .formatted(
                    settled ? "'LABELED', 'FAILED'" : "'ANNOTATING'",
                    resend.scope() == Resend.Scope.UNFINISHED ? "AND t.state = 'OPEN'" : "",
                    whateverWasDone ? "" : HAS_OLDER.formatted(olderState(resend))))
        .param("jobId", jobId)
        .param("bound", resend.bound(version))
        .param("limit", limit)
        .query(JdbcTaskRepository::task)
        .list();
  }

  private static String olderState(Resend resend) {
    return resend.scope() == Resend.Scope.BEFORE ? "= 'SUBMITTED'" : "<> 'SUPERSEDED'";
  }

  @Override
  public List<Task> adjustOpen(String jobId, int answersWanted, Duration moreTime) {
    jdbc.sql(
            """
            UPDATE labeling_task SET
              answers_wanted = :wanted, available_until = available_until + :more,
              free_slots = CASE
                WHEN declines >= :wanted OR answers + active >= :wanted THEN 0
                ELSE :wanted - answers - active END
            WHERE job_id = :jobId AND state = 'OPEN'
            """)
        .param("jobId", jobId)
        .param("wanted", answersWanted)
        .param("more", moreTime.toMillis())
        .update();
    return jdbc.sql(
            """
            SELECT * FROM labeling_task
            WHERE job_id = ? AND state = 'OPEN'
              AND (answers >= answers_wanted OR (declines >= answers_wanted AND active = 0))
            ORDER BY object_index
            """)
        .params(jobId)
        .query(JdbcTaskRepository::task)
        .list();
  }

  @Override
  public void update(Task task) {
    jdbc.sql(
            """
            UPDATE labeling_task
            SET iteration = ?, answers_wanted = ?, answers = ?, active = ?, declines = ?,
              free_slots = ?, state = ?, available_until = ?, closed_at = ?, response_key = ?
            WHERE job_id = ? AND object_index = ?
            """)
        .param(task.iteration())
        .param(task.answersWanted())
        .param(task.answers())
        .param(task.active())
        .param(task.declines())
        .param(task.freeSlots())
        .param(task.state().name())
        .param(task.availableUntil().toEpochMilli())
        .param(Rows.millis(task.closedAt()))
        .param(task.responseKey())
        .param(task.jobId())
        .param(task.objectIndex())
        .update();
  }

  @Override
  public List<Task> findByIteration(String jobId, int iteration) {
    return jdbc.sql(
            """
            SELECT * FROM labeling_task WHERE job_id = ? AND iteration = ? ORDER BY object_index
            """)
        .params(jobId, iteration)
        .query(JdbcTaskRepository::task)
        .list();
  }

  @Override
  public long countOpen(String jobId, int iteration) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM labeling_task
            WHERE job_id = ? AND iteration = ? AND state = 'OPEN'
            """)
        .params(jobId, iteration)
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> nextAvailabilityEnd(String jobId) {
    return jdbc.sql(
            """
            SELECT available_until FROM labeling_task WHERE job_id = ? AND state = 'OPEN'
            ORDER BY available_until LIMIT 1
            """)
        .params(jobId)
        .query(Long.class)
        .optional()
        .map(Instant::ofEpochMilli);
  }

  @Override
  public List<Task> findOpen(String jobId, Instant before, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM labeling_task
            WHERE job_id = ? AND state = 'OPEN' AND available_until < ?
            ORDER BY available_until LIMIT ?
            """)
        .params(jobId, before.toEpochMilli(), limit)
        .query(JdbcTaskRepository::task)
        .list();
  }

  @Override
  public List<Task> findWithoutResponse(String jobId, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM labeling_task
            WHERE job_id = ? AND state = 'CLOSED' AND answers > 0 AND response_key IS NULL
            ORDER BY object_index LIMIT ?
            """)
        .params(jobId, limit)
        .query(JdbcTaskRepository::task)
        .list();
  }

  @Override
  public void recordResponses(String jobId, Map<Long, String> responseKeys) {
    database.writeEach(
        "UPDATE labeling_task SET response_key = ? WHERE job_id = ? AND object_index = ?",
        responseKeys.entrySet(),
        entry -> Rows.values(entry.getValue(), jobId, entry.getKey()));
  }

  /** Reads all columns of a row. */
  static Task task(ResultSet row, int rowNumber) throws SQLException {
    return new Task(
        row.getString("job_id"),
        row.getLong("object_index"),
        row.getInt("iteration"),
        row.getString("input"),
        row.getInt("answers_wanted"),
        row.getInt("answers"),
        row.getInt("active"),
        row.getInt("declines"),
        Task.State.valueOf(row.getString("state")),
        Rows.instant(row, "available_until"),
        Rows.nullableInstant(row, "closed_at"),
        row.getString("response_key"));
  }
}
