package io.plumbline.server.function;

import io.plumbline.database.Database;
import io.plumbline.functions.Function;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of functions. Safe for use by many threads. */
final class FunctionRepository {

  private final Database database;

  FunctionRepository(Database database) {
    this.database = database;
  }

  void put(String accountId, Function function, Instant now) {
    database.write(
        () ->
            database
                .jdbc()
                .sql(
                    """
                    INSERT INTO annotation_function (account_id, name, definition, created_at)
                    VALUES (?, ?, ?, ?)
                    ON CONFLICT (account_id, name) DO UPDATE
                    SET definition = excluded.definition, created_at = excluded.created_at
                    """)
                .params(
                    accountId, function.name(), FunctionJson.write(function), now.toEpochMilli())
                .update());
  }

  Optional<Function> find(String accountId, String name) {
    return database
        .jdbc()
        .sql("SELECT name, definition FROM annotation_function WHERE account_id = ? AND name = ?")
        .params(accountId, name)
        .query(FunctionRepository::function)
        .optional();
  }

  List<Function> list(String accountId) {
    return database
        .jdbc()
        .sql(
            """
            SELECT name, definition FROM annotation_function WHERE account_id = ? ORDER BY name
            """)
        .params(accountId)
        .query(FunctionRepository::function)
        .list();
  }

  boolean remove(String accountId, String name) {
    return database.write(
        () ->
            database
                    .jdbc()
                    .sql("DELETE FROM annotation_function WHERE account_id = ? AND name = ?")
                    .params(accountId, name)
                    .update()
                == 1);
  }

  private static Function function(ResultSet row, int rowNumber) throws SQLException {
    return FunctionJson.read(row.getString("name"), row.getString("definition"));
  }
}
