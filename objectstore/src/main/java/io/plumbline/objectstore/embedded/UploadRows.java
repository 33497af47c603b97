package io.plumbline.objectstore.embedded;

import io.plumbline.database.Database;
import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.Part;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.UploadId;
import io.plumbline.objectstore.UploadSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of uploads and their parts. Safe for use by many threads. */
final class UploadRows {
  private final Database database;

  UploadRows(Database database) {
    this.database = database;
  }

  /** An upload as it was begun. */
  record UploadRow(ObjectMetadata metadata, @Nullable ChecksumSpec checksum) {}

  /** A part and what its bytes are called. */
  record PartRow(Part part, ContentId content) {}

  Optional<UploadRow> find(UploadId upload) {
    return database
        .jdbc()
        .sql(
            "SELECT metadata, checksum_algorithm, checksum_type FROM s3_upload"
                + " WHERE upload_id = ? AND bucket = ? AND object_key = ?")
        .params(upload.id(), upload.location().bucket(), upload.location().key())
        .query(
            (row, number) ->
                new UploadRow(
                    MetadataText.read(row.getString("metadata")), ChecksumColumns.spec(row)))
        .optional();
  }

  /** Inside a transaction: keeps others from changing the upload; says whether there is one. */
  boolean lock(UploadId upload) {
    return database
            .jdbc()
            .sql(
                "UPDATE s3_upload SET initiated_at = initiated_at"
                    + " WHERE upload_id = ? AND bucket = ? AND object_key = ?")
            .params(upload.id(), upload.location().bucket(), upload.location().key())
            .update()
        == 1;
  }

  /** Inside a transaction: begins an upload. */
  void insert(UploadId upload, Instant initiatedAt, UploadRow row) {
    ChecksumSpec checksum = row.checksum();
    database
        .jdbc()
        .sql(
            """
            INSERT INTO s3_upload (upload_id, bucket, object_key, initiated_at, metadata,
              checksum_algorithm, checksum_type) VALUES (?, ?, ?, ?, ?, ?, ?)""")
        .param(upload.id())
        .param(upload.location().bucket())
        .param(upload.location().key())
        .param(initiatedAt.toEpochMilli())
        .param(MetadataText.write(row.metadata()))
        .param(checksum == null ? null : checksum.algorithm().name())
        .param(checksum == null ? null : checksum.type().name())
        .update();
  }

  /** Inside a transaction: ends an upload and returns what the contents of its parts are called. */
  List<ContentId> delete(UploadId upload) {
    List<ContentId> parts =
        database
            .jdbc()
            .sql("DELETE FROM s3_part WHERE upload_id = ? RETURNING content_id")
            .param(upload.id())
            .query((row, number) -> new ContentId(row.getString(1)))
            .list();
    database.jdbc().sql("DELETE FROM s3_upload WHERE upload_id = ?").param(upload.id()).update();
    return parts;
  }

  /** Inside a transaction: ends all uploads of a bucket. */
  List<ContentId> deleteAll(String bucket) {
    List<ContentId> parts =
        database
            .jdbc()
            .sql(
                """
                DELETE FROM s3_part WHERE upload_id IN
                  (SELECT upload_id FROM s3_upload WHERE bucket = ?) RETURNING content_id""")
            .param(bucket)
            .query((row, number) -> new ContentId(row.getString(1)))
            .list();
    database.jdbc().sql("DELETE FROM s3_upload WHERE bucket = ?").param(bucket).update();
    return parts;
  }

  /** Inside a transaction that has locked the upload: drops the part, if there is one. */
  Optional<ContentId> deletePart(UploadId upload, int number) {
    return database
        .jdbc()
        .sql("DELETE FROM s3_part WHERE upload_id = ? AND part_number = ? RETURNING content_id")
        .params(upload.id(), number)
        .query((row, index) -> new ContentId(row.getString(1)))
        .optional();
  }

  /** Inside a transaction that has locked the upload: adds a part. */
  void insertPart(UploadId upload, Part part, ContentId content) {
    Checksum checksum = part.checksum();
    database
        .jdbc()
        .sql(
            """
            INSERT INTO s3_part (upload_id, part_number, content_id, size, etag, modified_at,
              checksum_algorithm, checksum_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(upload.id())
        .param(part.number())
        .param(content.text())
        .param(part.size())
        .param(part.etag())
        .param(part.lastModified().toEpochMilli())
        .param(checksum == null ? null : checksum.algorithm().name())
        .param(checksum == null ? null : checksum.value())
        .update();
  }

  /** Parts by number, after the given one. */
  List<PartRow> parts(UploadId upload, int after, int limit) {
    return database
        .jdbc()
        .sql(
            """
            SELECT part_number, content_id, size, etag, modified_at, checksum_algorithm,
              checksum_value
            FROM s3_part WHERE upload_id = ? AND part_number > ? ORDER BY part_number LIMIT ?""")
        .params(upload.id(), after, limit)
        .query((row, number) -> part(row))
        .list();
  }

  /** One stretch of a bucket's uploads, by key and id; {@code before} bounds the key. */
  List<UploadSummary> range(
      String bucket, KeyScan.Start start, @Nullable String before, int limit) {
    String sql =
        "SELECT upload_id, object_key, initiated_at, checksum_algorithm, checksum_type"
            + " FROM s3_upload WHERE bucket = :bucket AND (object_key, upload_id) "
            + (start.inclusive() ? ">=" : ">")
            + " (:key, :id)"
            + (before == null ? "" : " AND object_key < :before")
            + " ORDER BY object_key, upload_id LIMIT :limit";
    var statement =
        database
            .jdbc()
            .sql(sql)
            .param("bucket", bucket)
            .param("key", start.key())
            .param("id", start.tie())
            .param("limit", limit);
    if (before != null) {
      statement = statement.param("before", before);
    }
    return statement
        .query(
            (row, number) ->
                new UploadSummary(
                    new UploadId(
                        new S3Location(bucket, row.getString("object_key")),
                        row.getString("upload_id")),
                    Instant.ofEpochMilli(row.getLong("initiated_at")),
                    ChecksumColumns.spec(row)))
        .list();
  }

  private static PartRow part(ResultSet row) throws SQLException {
    return new PartRow(
        new Part(
            row.getInt("part_number"),
            row.getLong("size"),
            row.getString("etag"),
            Instant.ofEpochMilli(row.getLong("modified_at")),
            ChecksumColumns.ofBytes(row)),
        new ContentId(row.getString("content_id")));
  }
}
