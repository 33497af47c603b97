package io.plumbline.objectstore.embedded;

import io.plumbline.database.Database;
import io.plumbline.objectstore.Bucket;
import io.plumbline.objectstore.CorsRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of buckets and their CORS rules. Safe for use by many threads. */
final class BucketRows {
  private final Database database;

  BucketRows(Database database) {
    this.database = database;
  }

  Optional<Bucket> find(String name) {
    return database
        .jdbc()
        .sql("SELECT name, account, created_at FROM s3_bucket WHERE name = ?")
        .param(name)
        .query((row, number) -> bucket(row))
        .optional();
  }

  List<Bucket> ofAccount(String account) {
    return database
        .jdbc()
        .sql("SELECT name, account, created_at FROM s3_bucket WHERE account = ? ORDER BY name")
        .param(account)
        .query((row, number) -> bucket(row))
        .list();
  }

  /** Inside a transaction: adds the bucket unless there is one of its name. */
  boolean insert(Bucket bucket) {
    return database
            .jdbc()
            .sql(
                "INSERT INTO s3_bucket (name, account, created_at) VALUES (?, ?, ?)"
                    + " ON CONFLICT (name) DO NOTHING")
            .params(bucket.name(), bucket.account(), bucket.createdAt().toEpochMilli())
            .update()
        == 1;
  }

  /** Inside a transaction: deletes the bucket; says whether there was one. */
  boolean delete(String name) {
    deleteCors(name);
    return database.jdbc().sql("DELETE FROM s3_bucket WHERE name = ?").param(name).update() == 1;
  }

  List<CorsRule> cors(String bucket) {
    return database
        .jdbc()
        .sql(
            """
            SELECT rule_id, allowed_origins, allowed_methods, allowed_headers, expose_headers,
              max_age_seconds
            FROM s3_cors_rule WHERE bucket = ? ORDER BY position""")
        .param(bucket)
        .query((row, number) -> rule(row))
        .list();
  }

  /** Inside a transaction: replaces all rules of the bucket. */
  void putCors(String bucket, List<CorsRule> rules) {
    deleteCors(bucket);
    for (int position = 0; position < rules.size(); position++) {
      CorsRule rule = rules.get(position);
      database
          .jdbc()
          .sql(
              """
              INSERT INTO s3_cors_rule (bucket, position, rule_id, allowed_origins,
                allowed_methods, allowed_headers, expose_headers, max_age_seconds)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
          .param(bucket)
          .param(position)
          .param(rule.id())
          .param(lines(rule.allowedOrigins()))
          .param(lines(rule.allowedMethods()))
          .param(lines(rule.allowedHeaders()))
          .param(lines(rule.exposeHeaders()))
          .param(rule.maxAgeSeconds())
          .update();
    }
  }

  private void deleteCors(String bucket) {
    database.jdbc().sql("DELETE FROM s3_cors_rule WHERE bucket = ?").param(bucket).update();
  }

  private static Bucket bucket(ResultSet row) throws SQLException {
    return new Bucket(
        row.getString("name"),
        row.getString("account"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }

  private static CorsRule rule(ResultSet row) throws SQLException {
    int seconds = row.getInt("max_age_seconds");
    @Nullable Integer maxAge = row.wasNull() ? null : seconds;
    return new CorsRule(
        row.getString("rule_id"),
        list(row.getString("allowed_origins")),
        list(row.getString("allowed_methods")),
        list(row.getString("allowed_headers")),
        list(row.getString("expose_headers")),
        maxAge);
  }

  private static String lines(List<String> entries) {
    return String.join("\n", entries);
  }

  private static List<String> list(String lines) {
    return lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
  }
}
