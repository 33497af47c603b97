package io.plumbline.server.accesskey;

import io.plumbline.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of access keys. Safe for use by many threads. */
final class AccessKeyRepository {

  private static final String COLUMNS =
      "access_key_id, account_id, description, enabled, created_at, encrypted_secret";

  private final Database database;

  AccessKeyRepository(Database database) {
    this.database = database;
  }

  /** A key and its secret as it is stored. */
  record Stored(AccessKey key, String encryptedSecret) {}

  /** Adds a key. */
  void add(Stored stored) {
    AccessKey key = stored.key();
    database.write(
        () ->
            database
                .jdbc()
                .sql("INSERT INTO access_key (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                    key.accessKeyId(),
                    key.accountId(),
                    key.description(),
                    key.enabled() ? 1 : 0,
                    key.createdAt().toEpochMilli(),
                    stored.encryptedSecret())
                .update());
  }

  /** The key of that id. */
  Optional<Stored> find(String accessKeyId) {
    return database
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM access_key WHERE access_key_id = ?")
        .param(accessKeyId)
        .query(AccessKeyRepository::read)
        .optional();
  }

  /** All keys, the oldest first. */
  List<AccessKey> list() {
    return database
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM access_key ORDER BY created_at, access_key_id")
        .query(AccessKeyRepository::read)
        .list()
        .stream()
        .map(Stored::key)
        .toList();
  }

  /** Turns a key on or off; false when there is none of that id. */
  boolean setEnabled(String accessKeyId, boolean enabled) {
    return database.write(
        () ->
            database
                    .jdbc()
                    .sql("UPDATE access_key SET enabled = ? WHERE access_key_id = ?")
                    .params(enabled ? 1 : 0, accessKeyId)
                    .update()
                == 1);
  }

  private static Stored read(ResultSet row, int rowNumber) throws SQLException {
    AccessKey key =
        new AccessKey(
            row.getString("access_key_id"),
            row.getString("account_id"),
            row.getString("description"),
            row.getInt("enabled") == 1,
            Instant.ofEpochMilli(row.getLong("created_at")));
    return new Stored(key, row.getString("encrypted_secret"));
  }
}
