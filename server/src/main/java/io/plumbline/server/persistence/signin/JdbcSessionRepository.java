package io.plumbline.server.persistence.signin;

import io.plumbline.database.Database;
import io.plumbline.labeling.workforce.OidcPool;
import io.plumbline.labeling.workforce.SourceIpRule;
import io.plumbline.server.persistence.workforce.WorkerRow;
import io.plumbline.server.signin.PortalSession;
import io.plumbline.server.signin.SessionRepository;
import io.plumbline.server.signin.SignedInWorker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Sessions in the table {@code portal_session}. Safe for use by many threads. */
public final class JdbcSessionRepository implements SessionRepository {

  private final Database database;

  public JdbcSessionRepository(Database database) {
    this.database = database;
  }

  @Override
  public void insert(String tokenHash, String workerId, Instant createdAt, Instant endsAt) {
    database
        .jdbc()
        .sql(
            "INSERT INTO portal_session (token_hash, worker_id, created_at, last_seen_at, ends_at)"
                + " SELECT ?, id, ?, ?, ? FROM worker WHERE id = ? AND disabled = 0")
        .params(
            tokenHash,
            createdAt.toEpochMilli(),
            createdAt.toEpochMilli(),
            endsAt.toEpochMilli(),
            workerId)
        .update();
  }

  @Override
  public Optional<PortalSession> find(String tokenHash, Instant now) {
    return database
        .jdbc()
        .sql(
            "SELECT worker.id, worker.account_id, worker.username, worker.display_name,"
                + " worker_credential.one_time, workforce.source_cidrs,"
                + " portal_session.created_at, portal_session.last_seen_at"
                + " FROM portal_session"
                + " JOIN worker ON worker.id = portal_session.worker_id"
                + " LEFT JOIN worker_credential ON worker_credential.worker_id = worker.id"
                + " JOIN workforce ON workforce.account_id = worker.account_id"
                + " AND COALESCE(workforce.user_pool, '"
                + OidcPool.KIND
                + "') = "
                + WorkerRow.POOL
                + " WHERE portal_session.token_hash = ? AND portal_session.ends_at > ?"
                + " AND worker.disabled = 0")
        .params(tokenHash, now.toEpochMilli())
        .query(JdbcSessionRepository::read)
        .optional();
  }

  @Override
  public void touch(String tokenHash, Instant seenAt, Instant endsAt) {
    database
        .jdbc()
        .sql("UPDATE portal_session SET last_seen_at = ?, ends_at = ? WHERE token_hash = ?")
        .params(seenAt.toEpochMilli(), endsAt.toEpochMilli(), tokenHash)
        .update();
  }

  @Override
  public void delete(String tokenHash) {
    database
        .jdbc()
        .sql("DELETE FROM portal_session WHERE token_hash = ?")
        .param(tokenHash)
        .update();
  }

  @Override
  public void deleteEnded(Instant now) {
    database
        .jdbc()
        .sql("DELETE FROM portal_session WHERE ends_at <= ?")
        .param(now.toEpochMilli())
        .update();
  }

  @Override
  public void endAll(String workerId) {
    database.jdbc().sql("DELETE FROM portal_session WHERE worker_id = ?").param(workerId).update();
  }

  private static PortalSession read(ResultSet row, int rowNumber) throws SQLException {
    return new PortalSession(
        new SignedInWorker(
            row.getString("id"), row.getString("account_id"), row.getString("username")),
        row.getString("display_name"),
        row.getInt("one_time") == 1,
        SourceIpRule.of(row.getString("source_cidrs").lines().toList()),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("last_seen_at")));
  }
}
