package io.plumbline.server.persistence.workforce;

import io.plumbline.database.Database;
import io.plumbline.labeling.workforce.password.Credential;
import io.plumbline.labeling.workforce.password.CredentialRepository;
import java.time.Instant;
import java.util.Optional;

/** Passwords in the table {@code worker_credential}. Safe for use by many threads. */
public final class JdbcCredentialRepository implements CredentialRepository {

  private final Database database;

  public JdbcCredentialRepository(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Credential> find(String workerId) {
    return database
        .jdbc()
        .sql("SELECT password_hash, one_time, set_at FROM worker_credential WHERE worker_id = ?")
        .param(workerId)
        .query(
            (row, rowNumber) ->
                new Credential(
                    row.getString("password_hash"),
                    row.getInt("one_time") == 1,
                    Instant.ofEpochMilli(row.getLong("set_at"))))
        .optional();
  }

  @Override
  public void save(String workerId, Credential credential) {
    database
        .jdbc()
        .sql(
            "INSERT INTO worker_credential (worker_id, password_hash, one_time, set_at)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (worker_id) DO UPDATE SET"
                + " password_hash = excluded.password_hash, one_time = excluded.one_time,"
                + " set_at = excluded.set_at")
        .params(
            workerId,
            credential.hash(),
            credential.oneTime() ? 1 : 0,
            credential.setAt().toEpochMilli())
        .update();
  }
}
