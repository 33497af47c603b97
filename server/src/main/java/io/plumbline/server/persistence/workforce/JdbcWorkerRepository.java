package io.plumbline.server.persistence.workforce;

import io.plumbline.database.Database;
import io.plumbline.labeling.workforce.Username;
import io.plumbline.labeling.workforce.Worker;
import io.plumbline.labeling.workforce.WorkerRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Workers in the tables {@code worker} and {@code worker_group}. Safe for use by many threads. */
public final class JdbcWorkerRepository implements WorkerRepository {

  private static final String SELECT = "SELECT " + WorkerRow.COLUMNS + " FROM worker";

  private final Database database;

  public JdbcWorkerRepository(Database database) {
    this.database = database;
  }

  @Override
  public boolean insert(Worker worker) {
    return database
            .jdbc()
            .sql(
                "INSERT INTO worker (id, account_id, user_pool, username, username_key,"
                    + " display_name, disabled, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING")
            .params(
                worker.id(),
                worker.accountId(),
                worker.userPool(),
                worker.username().value(),
                worker.username().key(),
                worker.displayName(),
                worker.disabled() ? 1 : 0,
                worker.createdAt().toEpochMilli())
            .update()
        == 1;
  }

  @Override
  public Optional<Worker> findById(String workerId) {
    return database
        .jdbc()
        .sql(SELECT + " WHERE id = ?")
        .param(workerId)
        .query(WorkerRow::read)
        .optional();
  }

  @Override
  public Optional<Worker> findByUsername(Username username) {
    return database
        .jdbc()
        .sql(SELECT + " WHERE username_key = ?")
        .param(username.key())
        .query(WorkerRow::read)
        .optional();
  }

  @Override
  public List<Worker> findAll(String accountId) {
    return database
        .jdbc()
        .sql(SELECT + " WHERE account_id = ? ORDER BY username_key")
        .param(accountId)
        .query(WorkerRow::read)
        .list();
  }

  @Override
  public void setDisabled(String workerId, boolean disabled) {
    database
        .jdbc()
        .sql("UPDATE worker SET disabled = ? WHERE id = ?")
        .params(disabled ? 1 : 0, workerId)
        .update();
  }

  @Override
  public void addToGroup(String workerId, String userGroup) {
    database
        .jdbc()
        .sql(
            "INSERT INTO worker_group (worker_id, user_group) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(workerId, userGroup)
        .update();
  }

  @Override
  public void putGroups(String workerId, Set<String> userGroups) {
    database.jdbc().sql("DELETE FROM worker_group WHERE worker_id = ?").param(workerId).update();
    userGroups.forEach(group -> addToGroup(workerId, group));
  }

  @Override
  public void rename(String workerId, String displayName) {
    database
        .jdbc()
        .sql("UPDATE worker SET display_name = ? WHERE id = ?")
        .params(displayName, workerId)
        .update();
  }

  @Override
  public void removeFromGroup(String workerId, String userGroup) {
    database
        .jdbc()
        .sql("DELETE FROM worker_group WHERE worker_id = ? AND user_group = ?")
        .params(workerId, userGroup)
        .update();
  }
}
