package io.plumbline.server.persistence.labeling;

import io.plumbline.labeling.job.LabelingJobQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The statement for one page of jobs.
 *
 * @param sql the text; every value in it is a parameter
 * @param parameters the values
 */
record LabelingJobListSql(String sql, Map<String, Object> parameters) {

  static LabelingJobListSql of(LabelingJobQuery query) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    conditions.add("account_id = :accountId");
    parameters.put("accountId", query.accountId());
    // What human loops are tasks of is no labeling job to requesters.
    conditions.add("phase <> 'REVIEWING'");
    add(conditions, parameters, "workteam_arn = :workteamArn", query.workteamArn());
    add(conditions, parameters, "created_at > :createdAfter", millis(query.createdAfter()));
    add(conditions, parameters, "created_at < :createdBefore", millis(query.createdBefore()));
    add(conditions, parameters, "last_modified_at > :modifiedAfter", millis(query.modifiedAfter()));
    add(
        conditions,
        parameters,
        "last_modified_at < :modifiedBefore",
        millis(query.modifiedBefore()));
    String nameContains = query.nameContains();
    add(
        conditions,
        parameters,
        "name_key LIKE :nameContains ESCAPE '\\'",
        nameContains == null ? null : contains(JdbcLabelingJobRepository.key(nameContains)));
    String codeContains = query.referenceCodeContains();
    add(
        conditions,
        parameters,
        "reference_code LIKE :codeContains ESCAPE '\\'",
        codeContains == null ? null : contains(codeContains));
    add(
        conditions,
        parameters,
        "status = :status",
        query.status() == null ? null : query.status().wireName());
    String column =
        switch (query.sortBy()) {
          case NAME -> "name_key";
          case CREATION_TIME -> "created_at";
          case STATUS -> "status";
        };
    LabelingJobQuery.Cursor after = query.after();
    if (after != null) {
      conditions.add(
          "(" + column + ", id) " + (query.ascending() ? ">" : "<") + " (:afterKey, :afterId)");
      parameters.put(
          "afterKey",
          query.sortBy() == LabelingJobQuery.SortBy.CREATION_TIME
              ? (Object) Long.valueOf(after.sortKey())
              : after.sortKey());
      parameters.put("afterId", after.jobId());
    }
    parameters.put("limit", query.limit() + 1);
    String direction = query.ascending() ? " ASC" : " DESC";
    return new LabelingJobListSql(
        "SELECT * FROM labeling_job WHERE "
            + String.join(" AND ", conditions)
            + " ORDER BY "
            + column
            + direction
            + ", id"
            + direction
            + " LIMIT :limit",
        parameters);
  }

  StatementSpec on(JdbcClient jdbc) {
    return jdbc.sql(sql).params(parameters);
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> parameters,
      String condition,
      @Nullable Object value) {
    if (value != null) {
      int colon = condition.indexOf(':');
      String rest = condition.substring(colon + 1);
      int end = rest.indexOf(' ');
      parameters.put(end < 0 ? rest : rest.substring(0, end), value);
      conditions.add(condition);
    }
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return Rows.millis(instant);
  }

  private static String contains(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
