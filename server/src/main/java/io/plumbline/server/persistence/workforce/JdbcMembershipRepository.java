package io.plumbline.server.persistence.workforce;

import io.plumbline.database.Database;
import io.plumbline.labeling.workforce.MembershipRepository;
import io.plumbline.labeling.workforce.Worker;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Members of teams: workers whose account, pool and group are those of a member definition. Safe
 * for use by many threads.
 */
public final class JdbcMembershipRepository implements MembershipRepository {

  private static final String MEMBERS =
      " FROM worker JOIN worker_group ON worker_group.worker_id = worker.id"
          + " JOIN workteam_member ON workteam_member.account_id = worker.account_id"
          + " AND workteam_member.user_pool = "
          + WorkerRow.POOL
          + " AND workteam_member.user_group = worker_group.user_group";

  private final Database database;

  public JdbcMembershipRepository(Database database) {
    this.database = database;
  }

  @Override
  public Set<String> teamsOf(String workerId) {
    return new LinkedHashSet<>(
        database
            .jdbc()
            .sql(
                "SELECT DISTINCT workteam_member.workteam_name"
                    + MEMBERS
                    + " WHERE worker.id = ? ORDER BY workteam_member.workteam_name")
            .param(workerId)
            .query(String.class)
            .list());
  }

  @Override
  public Map<String, Set<String>> teamsByWorker(String accountId) {
    Map<String, Set<String>> teams = new TreeMap<>();
    database
        .jdbc()
        .sql(
            "SELECT worker.id, workteam_member.workteam_name"
                + MEMBERS
                + " WHERE worker.account_id = ?")
        .param(accountId)
        .query(
            row -> {
              teams
                  .computeIfAbsent(row.getString("id"), id -> new TreeSet<>())
                  .add(row.getString("workteam_name"));
            });
    return teams;
  }

  @Override
  public List<Worker> workersOf(String accountId, String workteamName) {
    return database
        .jdbc()
        .sql(
            "SELECT DISTINCT "
                + WorkerRow.COLUMNS
                + ", worker.username_key"
                + MEMBERS
                + " WHERE workteam_member.account_id = ? AND workteam_member.workteam_name = ?"
                + " ORDER BY worker.username_key")
        .params(accountId, workteamName)
        .query(WorkerRow::read)
        .list();
  }

  @Override
  public boolean isActiveMember(String workerId, String accountId, String workteamName) {
    return database
        .jdbc()
        .sql(
            "SELECT 1"
                + MEMBERS
                + " WHERE worker.id = ? AND worker.disabled = 0"
                + " AND workteam_member.account_id = ? AND workteam_member.workteam_name = ?"
                + " LIMIT 1")
        .params(workerId, accountId, workteamName)
        .query(Integer.class)
        .optional()
        .isPresent();
  }
}
