package io.plumbline.server.persistence.workforce;

import io.plumbline.labeling.workforce.OidcPool;
import io.plumbline.labeling.workforce.Username;
import io.plumbline.labeling.workforce.Worker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** How a worker is read from the table {@code worker}. */
public final class WorkerRow {

  static final String COLUMNS =
      "worker.id, worker.account_id, worker.user_pool, worker.username, worker.display_name,"
          + " worker.disabled, worker.created_at";

  /**
   * How teams and workforces name the pool of a worker in SQL: those of OpenID Connect providers
   * are one to them, since an account has one provider at a time.
   */
  public static final String POOL =
      "CASE WHEN worker.user_pool LIKE 'oidc %' THEN '"
          + OidcPool.KIND
          + "' ELSE worker.user_pool END";

  private WorkerRow() {}

  static Worker read(ResultSet row, int rowNumber) throws SQLException {
    return new Worker(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("user_pool"),
        new Username(row.getString("username")),
        row.getString("display_name"),
        row.getInt("disabled") == 1,
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
