package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.activation.RequestSource;
import io.plumbline.labeling.humanloop.HumanLoop;
import io.plumbline.labeling.humanloop.HumanLoop.Failure;
import io.plumbline.labeling.humanloop.HumanLoop.FailureCode;
import io.plumbline.labeling.humanloop.HumanLoopRepository;
import io.plumbline.labeling.humanloop.HumanLoopStatus;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.server.persistence.listing.NamedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Human loops in the table {@code human_loop}. Safe for use by many threads. */
public final class JdbcHumanLoopRepository implements HumanLoopRepository {

  private static final String COLUMNS =
      "account_id, name, flow_definition, job_id, number, input, request_source, status,"
          + " failure_code, failure_reason, output_uri, created_at";

  private final JdbcClient jdbc;
  private final String forUpdate;

  public JdbcHumanLoopRepository(Database database) {
    this.jdbc = database.jdbc();
    this.forUpdate = Rows.forUpdate(database.dialect());
  }

  @Override
  public boolean insert(HumanLoop loop) {
    Failure failure = loop.failure();
    RequestSource source = loop.requestSource();
    return jdbc.sql(
                "INSERT INTO human_loop ("
                    + COLUMNS
                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .param(loop.accountId())
            .param(loop.name())
            .param(loop.flowDefinition())
            .param(loop.jobId())
            .param(loop.number())
            .param(loop.inputContent())
            .param(source == null ? null : source.name())
            .param(loop.status().name())
            .param(failure == null ? null : failure.code().name())
            .param(failure == null ? null : failure.reason())
            .param(loop.outputUri())
            .param(loop.createdAt().toEpochMilli())
            .update()
        == 1;
  }

  @Override
  public Optional<HumanLoop> find(String accountId, String name) {
    return find(accountId, name, "");
  }

  @Override
  public Optional<HumanLoop> findForUpdate(String accountId, String name) {
    return find(accountId, name, forUpdate);
  }

  private Optional<HumanLoop> find(String accountId, String name, String suffix) {
    return jdbc.sql(
            "SELECT " + COLUMNS + " FROM human_loop WHERE account_id = ? AND name = ?" + suffix)
        .params(accountId, name)
        .query(JdbcHumanLoopRepository::loop)
        .optional();
  }

  @Override
  public List<HumanLoop> list(String accountId, String flowDefinition, ListRequest request) {
    return new NamedRows(COLUMNS, "human_loop", "flow_definition", flowDefinition)
        .page(jdbc, accountId, request, JdbcHumanLoopRepository::loop);
  }

  @Override
  public List<HumanLoop> findAnswered(String jobId, int limit) {
    return jdbc.sql(
            """
            SELECT l.* FROM human_loop l
            JOIN labeling_task t ON t.job_id = l.job_id AND t.object_index = l.number
            WHERE l.job_id = ? AND l.status IN ('IN_PROGRESS', 'STOPPING') AND t.state = 'CLOSED'
            ORDER BY l.number LIMIT ?
            """)
        .params(jobId, limit)
        .query(JdbcHumanLoopRepository::loop)
        .list();
  }

  @Override
  public void update(HumanLoop loop) {
    Failure failure = loop.failure();
    jdbc.sql(
            """
            UPDATE human_loop
            SET status = ?, failure_code = ?, failure_reason = ?, output_uri = ?
            WHERE account_id = ? AND name = ?
            """)
        .param(loop.status().name())
        .param(failure == null ? null : failure.code().name())
        .param(failure == null ? null : failure.reason())
        .param(loop.outputUri())
        .param(loop.accountId())
        .param(loop.name())
        .update();
  }

  @Override
  public boolean delete(String accountId, String name) {
    return jdbc.sql("DELETE FROM human_loop WHERE account_id = ? AND name = ?")
            .params(accountId, name)
            .update()
        == 1;
  }

  private static HumanLoop loop(ResultSet row, int rowNumber) throws SQLException {
    return new HumanLoop(
        row.getString("account_id"),
        row.getString("name"),
        row.getString("flow_definition"),
        row.getString("job_id"),
        row.getLong("number"),
        row.getString("input"),
        source(row),
        HumanLoopStatus.valueOf(row.getString("status")),
        failure(row),
        row.getString("output_uri"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }

  private static @Nullable RequestSource source(ResultSet row) throws SQLException {
    String source = row.getString("request_source");
    return source == null ? null : RequestSource.valueOf(source);
  }

  private static @Nullable Failure failure(ResultSet row) throws SQLException {
    String code = row.getString("failure_code");
    return code == null
        ? null
        : new Failure(FailureCode.valueOf(code), row.getString("failure_reason"));
  }
}
