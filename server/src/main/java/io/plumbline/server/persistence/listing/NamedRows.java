package io.plumbline.server.persistence.listing;

import io.plumbline.labeling.listing.Cursor;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.labeling.listing.ListRequest.SortBy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads pages of a table that has the columns {@code account_id}, {@code name} and {@code
 * created_at}. A page is found by comparing keys with the last row of the page before, so it costs
 * the same at the end of a list as at its beginning. Safe for use by many threads.
 */
public final class NamedRows {

  private final String select;
  private final @Nullable String value;

  /**
   * Reads a table.
   *
   * @param columns what to select
   * @param table where from
   */
  public NamedRows(String columns, String table) {
    this.select = "SELECT " + columns + " FROM " + table + " WHERE account_id = :account";
    this.value = null;
  }

  /**
   * Reads the rows of a table that have one value in one more column.
   *
   * @param columns what to select
   * @param table where from
   * @param column the column
   * @param value what stands there
   */
  public NamedRows(String columns, String table, String column, String value) {
    this.select =
        "SELECT "
            + columns
            + " FROM "
            + table
            + " WHERE account_id = :account AND "
            + column
            + " = :value";
    this.value = value;
  }

  /** One page; one row more than the limit when there are more. */
  public <T> List<T> page(
      JdbcClient jdbc, String accountId, ListRequest request, RowMapper<T> mapper) {
    return bind(jdbc.sql(sql(request)), accountId, request).query(mapper).list();
  }

  private String sql(ListRequest request) {
    boolean byName = request.sortBy() == SortBy.NAME;
    StringBuilder sql = new StringBuilder(select);
    if (request.nameContains() != null) {
      // Names have no % and no _.
      sql.append(" AND lower(name) LIKE :part");
    }
    if (request.createdFrom() != null) {
      sql.append(" AND created_at >= :from");
    }
    if (request.createdBefore() != null) {
      sql.append(" AND created_at < :before");
    }
    if (request.after() != null) {
      String comparison = request.ascending() ? " > " : " < ";
      sql.append(" AND ")
          .append(byName ? "name" : "(created_at, name)")
          .append(comparison)
          .append(byName ? ":name" : "(:time, :name)");
    }
    String direction = request.ascending() ? " ASC" : " DESC";
    sql.append(" ORDER BY ");
    if (!byName) {
      sql.append("created_at").append(direction).append(", ");
    }
    return sql.append("name").append(direction).append(" LIMIT :limit").toString();
  }

  private JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, String accountId, ListRequest request) {
    JdbcClient.StatementSpec bound =
        statement.param("account", accountId).param("limit", request.limit() + 1);
    if (value != null) {
      bound = bound.param("value", value);
    }
    String part = request.nameContains();
    if (part != null) {
      bound = bound.param("part", "%" + part.toLowerCase(Locale.ROOT) + "%");
    }
    Instant from = request.createdFrom();
    if (from != null) {
      bound = bound.param("from", ceilingMillis(from));
    }
    Instant before = request.createdBefore();
    if (before != null) {
      bound = bound.param("before", ceilingMillis(before));
    }
    Cursor after = request.after();
    if (after != null) {
      bound = bound.param("name", after.name());
      if (request.sortBy() == SortBy.CREATION_TIME) {
        bound = bound.param("time", after.createdAtMillis());
      }
    }
    return bound;
  }

  /** Rows have whole milliseconds, so a limit between two of them is the same as the next one. */
  private static long ceilingMillis(Instant limit) {
    long millis = limit.toEpochMilli();
    return Instant.ofEpochMilli(millis).isBefore(limit) ? millis + 1 : millis;
  }
}
