package io.plumbline.server.persistence.workforce;

import io.plumbline.database.Database;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.labeling.workforce.WorkerAccess;
import io.plumbline.labeling.workforce.Workteam;
import io.plumbline.labeling.workforce.WorkteamRepository;
import io.plumbline.server.persistence.listing.NamedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Teams in the tables {@code workteam} and {@code workteam_member}. Safe for use by many threads.
 */
public final class JdbcWorkteamRepository implements WorkteamRepository {

  private static final String COLUMNS =
      "account_id, name, description, notification_topic_arn, presign_source_ip,"
          + " presign_vpc_source_ip, created_at, updated_at";
  private static final NamedRows ROWS = new NamedRows(COLUMNS, "workteam");

  private final Database database;
  private final MemberRows members;

  public JdbcWorkteamRepository(Database database) {
    this.database = database;
    this.members = new MemberRows(database);
  }

  @Override
  public boolean insert(Workteam workteam) {
    int inserted =
        bind(
                database
                    .jdbc()
                    .sql(
                        "INSERT INTO workteam ("
                            + COLUMNS
                            + ") VALUES (:account, :name, :description, :topic, :sourceIp,"
                            + " :vpcSourceIp, :created, :updated) ON CONFLICT DO NOTHING"),
                workteam)
            .param("created", workteam.createdAt().toEpochMilli())
            .update();
    if (inserted == 0) {
      return false;
    }
    members.replace(workteam.accountId(), workteam.name(), workteam.members());
    return true;
  }

  @Override
  public Optional<Workteam> find(String accountId, String name) {
    return database
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM workteam WHERE account_id = ? AND name = ?")
        .params(accountId, name)
        .query(JdbcWorkteamRepository::read)
        .optional()
        .map(this::withMembers);
  }

  @Override
  public long count(String accountId) {
    return database
        .jdbc()
        .sql("SELECT count(*) FROM workteam WHERE account_id = ?")
        .param(accountId)
        .query(Long.class)
        .single();
  }

  @Override
  public List<Workteam> list(String accountId, ListRequest request) {
    return ROWS.page(database.jdbc(), accountId, request, JdbcWorkteamRepository::read).stream()
        .map(this::withMembers)
        .toList();
  }

  @Override
  public void update(Workteam workteam) {
    bind(
            database
                .jdbc()
                .sql(
                    "UPDATE workteam SET description = :description, notification_topic_arn ="
                        + " :topic, presign_source_ip = :sourceIp, presign_vpc_source_ip ="
                        + " :vpcSourceIp, updated_at = :updated"
                        + " WHERE account_id = :account AND name = :name"),
            workteam)
        .update();
    members.replace(workteam.accountId(), workteam.name(), workteam.members());
  }

  @Override
  public void delete(String accountId, String name) {
    database
        .jdbc()
        .sql("DELETE FROM workteam WHERE account_id = ? AND name = ?")
        .params(accountId, name)
        .update();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, Workteam workteam) {
    return statement
        .param("account", workteam.accountId())
        .param("name", workteam.name())
        .param("description", workteam.description())
        .param("topic", workteam.notificationTopicArn())
        .param("sourceIp", number(workteam.workerAccess().sourceIp()))
        .param("vpcSourceIp", number(workteam.workerAccess().vpcSourceIp()))
        .param("updated", workteam.lastUpdatedAt().toEpochMilli());
  }

  /**
   * Asks once the rows are read: a second query inside the first would need a second connection.
   */
  private Workteam withMembers(Workteam workteam) {
    return new Workteam(
        workteam.accountId(),
        workteam.name(),
        workteam.description(),
        members.find(workteam.accountId(), workteam.name()),
        workteam.notificationTopicArn(),
        workteam.workerAccess(),
        workteam.createdAt(),
        workteam.lastUpdatedAt());
  }

  private static Workteam read(ResultSet row, int rowNumber) throws SQLException {
    return new Workteam(
        row.getString("account_id"),
        row.getString("name"),
        row.getString("description"),
        List.of(),
        row.getString("notification_topic_arn"),
        new WorkerAccess(truth(row, "presign_source_ip"), truth(row, "presign_vpc_source_ip")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("updated_at")));
  }

  private static @Nullable Integer number(@Nullable Boolean truth) {
    return truth == null ? null : truth ? 1 : 0;
  }

  private static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number == 1;
  }
}
