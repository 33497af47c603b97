package io.plumbline.server.persistence.flowdefinition;

import io.plumbline.database.Database;
import io.plumbline.labeling.flowdefinition.FlowDefinition;
import io.plumbline.labeling.flowdefinition.FlowDefinitionRepository;
import io.plumbline.labeling.flowdefinition.FlowSettings;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.server.persistence.listing.NamedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Flow definitions in the table {@code flow_definition}. Safe for use by many threads. */
public final class JdbcFlowDefinitionRepository implements FlowDefinitionRepository {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COLUMNS = "account_id, name, settings, created_at";
  private static final NamedRows ROWS = new NamedRows(COLUMNS, "flow_definition");

  private final Database database;

  public JdbcFlowDefinitionRepository(Database database) {
    this.database = database;
  }

  @Override
  public boolean insert(FlowDefinition definition) {
    return database
            .jdbc()
            .sql(
                "INSERT INTO flow_definition ("
                    + COLUMNS
                    + ") VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .params(
                definition.accountId(),
                definition.name(),
                JSON.writeValueAsString(definition.settings()),
                definition.createdAt().toEpochMilli())
            .update()
        == 1;
  }

  @Override
  public Optional<FlowDefinition> find(String accountId, String name) {
    return database
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM flow_definition WHERE account_id = ? AND name = ?")
        .params(accountId, name)
        .query(JdbcFlowDefinitionRepository::read)
        .optional();
  }

  @Override
  public List<FlowDefinition> list(String accountId, ListRequest request) {
    return ROWS.page(database.jdbc(), accountId, request, JdbcFlowDefinitionRepository::read);
  }

  @Override
  public boolean delete(String accountId, String name) {
    return database
            .jdbc()
            .sql("DELETE FROM flow_definition WHERE account_id = ? AND name = ?")
            .params(accountId, name)
            .update()
        == 1;
  }

  private static FlowDefinition read(ResultSet row, int rowNumber) throws SQLException {
    return new FlowDefinition(
        row.getString("account_id"),
        row.getString("name"),
        JSON.readValue(row.getString("settings"), FlowSettings.class),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
