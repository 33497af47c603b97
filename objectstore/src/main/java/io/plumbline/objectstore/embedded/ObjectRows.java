package io.plumbline.objectstore.embedded;

import io.plumbline.database.Database;
import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.ObjectSummary;
import io.plumbline.objectstore.S3Location;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** The table of objects. Safe for use by many threads. */
final class ObjectRows {
  private static final String COLUMNS =
      "object_key, o.content_id, size, etag, modified_at, metadata,"
          + " checksum_algorithm, checksum_type, checksum_value";

  private final Database database;

  ObjectRows(Database database) {
    this.database = database;
  }

  /** The object, without its bytes. */
  Optional<ObjectRow> find(S3Location location) {
    return database
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM s3_object o WHERE bucket = ? AND object_key = ?")
        .params(location.bucket(), location.key())
        .query((row, number) -> read(location, row, null))
        .optional();
  }

  /** The object, with its bytes if they lie in a row: both are of one moment. */
  Optional<ObjectRow> findWithBytes(S3Location location) {
    return database
        .jdbc()
        .sql(
            "SELECT "
                + COLUMNS
                + ", bytes FROM s3_object o LEFT JOIN s3_inline_content c"
                + " ON c.content_id = o.content_id WHERE bucket = ? AND object_key = ?")
        .params(location.bucket(), location.key())
        .query((row, number) -> read(location, row, row.getBytes("bytes")))
        .optional();
  }

  /**
   * One stretch of a bucket, in key order.
   *
   * @param before only keys before it, or null
   */
  List<ObjectSummary> range(
      String bucket, KeyScan.Start start, @Nullable String before, int limit) {
    String sql =
        "SELECT object_key, size, etag, modified_at, checksum_algorithm, checksum_type"
            + " FROM s3_object WHERE bucket = :bucket AND object_key "
            + (start.inclusive() ? ">=" : ">")
            + " :key"
            + (before == null ? "" : " AND object_key < :before")
            + " ORDER BY object_key LIMIT :limit";
    var statement =
        database
            .jdbc()
            .sql(sql)
            .param("bucket", bucket)
            .param("key", start.key())
            .param("limit", limit);
    if (before != null) {
      statement = statement.param("before", before);
    }
    return statement
        .query(
            (row, number) ->
                new ObjectSummary(
                    row.getString("object_key"),
                    row.getLong("size"),
                    row.getString("etag"),
                    Instant.ofEpochMilli(row.getLong("modified_at")),
                    ChecksumColumns.spec(row)))
        .list();
  }

  /** Whether there is any object in the bucket. */
  boolean any(String bucket) {
    return !range(bucket, KeyScan.Start.at(""), null, 1).isEmpty();
  }

  /** Inside a transaction: reads the object and keeps others from changing it until the end. */
  Optional<Existing> lock(S3Location location) {
    // SELECT … FOR UPDATE is not SQL that both databases know; an update that changes nothing is.
    return database
        .jdbc()
        .sql(
            "UPDATE s3_object SET size = size WHERE bucket = ? AND object_key = ?"
                + " RETURNING content_id, etag")
        .params(location.bucket(), location.key())
        .query((row, number) -> new Existing(new ContentId(row.getString(1)), row.getString(2)))
        .optional();
  }

  /** What an object to be replaced has. */
  record Existing(ContentId content, String etag) {}

  /**
   * Inside a transaction: adds the object unless there is one of its key.
   *
   * @return whether it was added
   * @throws DataIntegrityViolationException if there is no such bucket
   */
  boolean insert(ObjectInfo object, ContentId content) {
    return database
            .jdbc()
            .sql(
                """
                INSERT INTO s3_object (content_id, size, etag, modified_at, metadata,
                  checksum_algorithm, checksum_type, checksum_value, bucket, object_key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (bucket, object_key) DO NOTHING""")
            .params(values(object, content))
            .update()
        == 1;
  }

  /** Inside a transaction: gives the object of that key these values. */
  void update(ObjectInfo object, ContentId content) {
    database
        .jdbc()
        .sql(
            """
            UPDATE s3_object SET content_id = ?, size = ?, etag = ?, modified_at = ?,
              metadata = ?, checksum_algorithm = ?, checksum_type = ?, checksum_value = ?
            WHERE bucket = ? AND object_key = ?""")
        .params(values(object, content))
        .update();
  }

  /** Inside a transaction: deletes the object and returns what its content is called. */
  Optional<ContentId> delete(S3Location location) {
    return database
        .jdbc()
        .sql("DELETE FROM s3_object WHERE bucket = ? AND object_key = ? RETURNING content_id")
        .params(location.bucket(), location.key())
        .query((row, number) -> new ContentId(row.getString(1)))
        .optional();
  }

  private static @Nullable Object[] values(ObjectInfo object, ContentId content) {
    Checksum checksum = object.checksum();
    return new @Nullable Object[] {
      content.text(),
      object.size(),
      object.etag(),
      object.lastModified().toEpochMilli(),
      MetadataText.write(object.metadata()),
      checksum == null ? null : checksum.algorithm().name(),
      checksum == null ? null : checksum.type().name(),
      checksum == null ? null : checksum.value(),
      object.location().bucket(),
      object.location().key()
    };
  }

  private static ObjectRow read(S3Location location, ResultSet row, byte @Nullable [] inline)
      throws SQLException {
    ObjectMetadata metadata = MetadataText.read(row.getString("metadata"));
    return new ObjectRow(
        new ObjectInfo(
            location,
            row.getLong("size"),
            row.getString("etag"),
            Instant.ofEpochMilli(row.getLong("modified_at")),
            metadata,
            ChecksumColumns.checksum(row)),
        new ContentId(row.getString("content_id")),
        inline);
  }
}
