package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.notification.TeamNotification;
import io.plumbline.labeling.notification.TeamNotificationRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notifications in the table {@code team_notification}. Safe for use by many threads. */
public final class JdbcTeamNotificationRepository implements TeamNotificationRepository {

  private static final String NAMED = " WHERE job_id = ? AND iteration = ? AND kind = ?";

  private final JdbcClient jdbc;

  public JdbcTeamNotificationRepository(Database database) {
    this.jdbc = database.jdbc();
  }

  @Override
  public void add(TeamNotification notification, Instant dueAt) {
    jdbc.sql(
            """
            INSERT INTO team_notification (
              job_id, iteration, kind, topic_arn, subject, message, attempts, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (job_id, iteration, kind) DO NOTHING
            """)
        .params(
            notification.jobId(),
            notification.iteration(),
            notification.kind().name(),
            notification.topicArn(),
            notification.subject(),
            notification.message(),
            notification.attempts(),
            dueAt.toEpochMilli())
        .update();
  }

  @Override
  public List<TeamNotification> findDue(Instant now, int limit) {
    return jdbc.sql("SELECT * FROM team_notification WHERE due_at <= ? ORDER BY due_at LIMIT ?")
        .params(now.toEpochMilli(), limit)
        .query(JdbcTeamNotificationRepository::notification)
        .list();
  }

  @Override
  public boolean take(TeamNotification notification, Instant now, Instant next) {
    return jdbc.sql(
                "UPDATE team_notification SET attempts = attempts + 1, due_at = ?"
                    + NAMED
                    + " AND due_at <= ?")
            .params(
                next.toEpochMilli(),
                notification.jobId(),
                notification.iteration(),
                notification.kind().name(),
                now.toEpochMilli())
            .update()
        == 1;
  }

  @Override
  public void settle(TeamNotification notification) {
    jdbc.sql("UPDATE team_notification SET due_at = NULL" + NAMED)
        .params(notification.jobId(), notification.iteration(), notification.kind().name())
        .update();
  }

  private static TeamNotification notification(ResultSet row, int rowNumber) throws SQLException {
    return new TeamNotification(
        row.getString("job_id"),
        row.getInt("iteration"),
        TeamNotification.Kind.valueOf(row.getString("kind")),
        row.getString("topic_arn"),
        row.getString("subject"),
        row.getString("message"),
        row.getInt("attempts"));
  }
}
