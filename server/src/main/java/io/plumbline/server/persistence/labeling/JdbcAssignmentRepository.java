package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.task.Assignment;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.AssignmentState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Assignments in the table {@code assignment}. Safe for use by many threads. */
public final class JdbcAssignmentRepository implements AssignmentRepository {

  /** A literal, as in the partial indexes that are to serve. */
  private static final String HELD = "state IN ('RESERVED', 'ACCEPTED', 'STOPPED')";

  private final JdbcClient jdbc;
  private final String forUpdate;

  public JdbcAssignmentRepository(Database database) {
    this.jdbc = database.jdbc();
    this.forUpdate = Rows.forUpdate(database.dialect());
  }

  @Override
  public void insert(Assignment assignment) {
    jdbc.sql(
            """
            INSERT INTO assignment (
              id, job_id, object_index, worker_id, version, created_at, state, accepted_at, deadline,
              active_since, active_millis, draft, answer, submitted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(assignment.id())
        .param(assignment.jobId())
        .param(assignment.objectIndex())
        .param(assignment.workerId())
        .param(assignment.version())
        .param(assignment.createdAt().toEpochMilli())
        .param(assignment.state().name())
        .param(Rows.millis(assignment.acceptedAt()))
        .param(assignment.deadline().toEpochMilli())
        .param(Rows.millis(assignment.activeSince()))
        .param(assignment.activeTime().toMillis())
        .param(assignment.draft())
        .param(assignment.answer())
        .param(Rows.millis(assignment.submittedAt()))
        .update();
  }

  @Override
  public void update(Assignment assignment) {
    jdbc.sql(
            """
            UPDATE assignment
            SET state = ?, accepted_at = ?, deadline = ?, active_since = ?, active_millis = ?,
              draft = ?, answer = ?, submitted_at = ?
            WHERE id = ?
            """)
        .param(assignment.state().name())
        .param(Rows.millis(assignment.acceptedAt()))
        .param(assignment.deadline().toEpochMilli())
        .param(Rows.millis(assignment.activeSince()))
        .param(assignment.activeTime().toMillis())
        .param(assignment.draft())
        .param(assignment.answer())
        .param(Rows.millis(assignment.submittedAt()))
        .param(assignment.id())
        .update();
  }

  @Override
  public Optional<Assignment> find(String assignmentId) {
    return find(assignmentId, "");
  }

  @Override
  public Optional<Assignment> findForUpdate(String assignmentId) {
    return find(assignmentId, forUpdate);
  }

  private Optional<Assignment> find(String assignmentId, String suffix) {
    return jdbc.sql("SELECT * FROM assignment WHERE id = ?" + suffix)
        .params(assignmentId)
        .query(JdbcAssignmentRepository::assignment)
        .optional();
  }

  @Override
  public List<Assignment> findActive(String jobId, String workerId) {
    return jdbc.sql("SELECT * FROM assignment WHERE job_id = ? AND worker_id = ? AND " + HELD)
        .params(jobId, workerId)
        .query(JdbcAssignmentRepository::assignment)
        .list();
  }

  @Override
  public Optional<String> findAbandonedDraft(String jobId, long objectIndex, String workerId) {
    return jdbc.sql(
            """
            SELECT draft FROM assignment
            WHERE job_id = ? AND object_index = ? AND worker_id = ? AND state = 'EXPIRED'
              AND draft IS NOT NULL
            ORDER BY deadline DESC LIMIT 1
            """)
        .params(jobId, objectIndex, workerId)
        .query(String.class)
        .optional();
  }

  @Override
  public List<Assignment> findActiveOfTask(String jobId, long objectIndex) {
    return jdbc.sql("SELECT * FROM assignment WHERE job_id = ? AND object_index = ? AND " + HELD)
        .params(jobId, objectIndex)
        .query(JdbcAssignmentRepository::assignment)
        .list();
  }

  @Override
  public List<Assignment> findOfTaskBefore(String jobId, long objectIndex, int version) {
    return jdbc.sql(
            """
            SELECT * FROM assignment
            WHERE job_id = ? AND object_index = ? AND version < ? AND state <> 'SUPERSEDED'
            """)
        .params(jobId, objectIndex, version)
        .query(JdbcAssignmentRepository::assignment)
        .list();
  }

  @Override
  public List<Assignment> findSubmittedOfTask(String jobId, long objectIndex) {
    return jdbc.sql(
            """
            SELECT * FROM assignment WHERE job_id = ? AND object_index = ? AND state = 'SUBMITTED'
            ORDER BY submitted_at, id
            """)
        .params(jobId, objectIndex)
        .query(JdbcAssignmentRepository::assignment)
        .list();
  }

  @Override
  public List<Assignment> findSubmittedOfIteration(String jobId, int iteration) {
    return jdbc.sql(
            """
            SELECT a.* FROM labeling_task t
            JOIN assignment a ON a.job_id = t.job_id AND a.object_index = t.object_index
            WHERE t.job_id = ? AND t.iteration = ? AND a.state = 'SUBMITTED'
            ORDER BY a.object_index, a.submitted_at, a.id
            """)
        .params(jobId, iteration)
        .query(JdbcAssignmentRepository::assignment)
        .list();
  }

  @Override
  public List<Assignment> findOverdue(String jobId, Instant before, int limit) {
    return jdbc.sql(
            "SELECT * FROM assignment WHERE job_id = ? AND deadline < ? AND "
                + HELD
                + " ORDER BY deadline LIMIT ?")
        .params(jobId, before.toEpochMilli(), limit)
        .query(JdbcAssignmentRepository::assignment)
        .list();
  }

  @Override
  public Optional<Instant> nextDeadline(String jobId) {
    return jdbc.sql(
            "SELECT deadline FROM assignment WHERE job_id = ? AND "
                + HELD
                + " ORDER BY deadline LIMIT 1")
        .params(jobId)
        .query(Long.class)
        .optional()
        .map(Instant::ofEpochMilli);
  }

  @Override
  public long countSubmitted(String jobId, String workerId) {
    return jdbc.sql(
            """
            SELECT
              (SELECT COUNT(*) FROM assignment
               WHERE job_id = :jobId AND worker_id = :workerId AND state = 'SUBMITTED')
              + (SELECT COUNT(*) FROM assignment
                 WHERE job_id = :jobId AND worker_id = :workerId AND state = 'SUPERSEDED'
                   AND answer IS NOT NULL)
            """)
        .param("jobId", jobId)
        .param("workerId", workerId)
        .query(Long.class)
        .single();
  }

  private static Assignment assignment(ResultSet row, int rowNumber) throws SQLException {
    return new Assignment(
        row.getString("id"),
        row.getString("job_id"),
        row.getLong("object_index"),
        row.getString("worker_id"),
        row.getInt("version"),
        AssignmentState.valueOf(row.getString("state")),
        Rows.instant(row, "created_at"),
        Rows.nullableInstant(row, "accepted_at"),
        Rows.instant(row, "deadline"),
        Rows.nullableInstant(row, "active_since"),
        Duration.ofMillis(row.getLong("active_millis")),
        row.getString("draft"),
        row.getString("answer"),
        Rows.nullableInstant(row, "submitted_at"));
  }
}
