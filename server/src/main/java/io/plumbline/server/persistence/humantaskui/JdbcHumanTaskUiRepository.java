package io.plumbline.server.persistence.humantaskui;

import io.plumbline.database.Database;
import io.plumbline.labeling.humantaskui.HumanTaskUi;
import io.plumbline.labeling.humantaskui.HumanTaskUiRepository;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.server.persistence.listing.NamedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Human task UIs in the table {@code human_task_ui}. Safe for use by many threads. */
public final class JdbcHumanTaskUiRepository implements HumanTaskUiRepository {

  private static final String COLUMNS = "account_id, name, content_sha256, created_at";
  private static final NamedRows ROWS = new NamedRows(COLUMNS, "human_task_ui");

  private final Database database;

  public JdbcHumanTaskUiRepository(Database database) {
    this.database = database;
  }

  @Override
  public boolean insert(HumanTaskUi ui, String content) {
    return database
            .jdbc()
            .sql(
                "INSERT INTO human_task_ui ("
                    + COLUMNS
                    + ", content) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .params(
                ui.accountId(),
                ui.name(),
                ui.contentSha256(),
                ui.createdAt().toEpochMilli(),
                content)
            .update()
        == 1;
  }

  @Override
  public Optional<HumanTaskUi> find(String accountId, String name) {
    return database
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM human_task_ui WHERE account_id = ? AND name = ?")
        .params(accountId, name)
        .query(JdbcHumanTaskUiRepository::read)
        .optional();
  }

  @Override
  public Optional<String> findContent(String accountId, String name) {
    return database
        .jdbc()
        .sql("SELECT content FROM human_task_ui WHERE account_id = ? AND name = ?")
        .params(accountId, name)
        .query(String.class)
        .optional();
  }

  @Override
  public List<HumanTaskUi> list(String accountId, ListRequest request) {
    return ROWS.page(database.jdbc(), accountId, request, JdbcHumanTaskUiRepository::read);
  }

  @Override
  public boolean delete(String accountId, String name) {
    return database
            .jdbc()
            .sql("DELETE FROM human_task_ui WHERE account_id = ? AND name = ?")
            .params(accountId, name)
            .update()
        == 1;
  }

  private static HumanTaskUi read(ResultSet row, int rowNumber) throws SQLException {
    return new HumanTaskUi(
        row.getString("account_id"),
        row.getString("name"),
        row.getString("content_sha256"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
