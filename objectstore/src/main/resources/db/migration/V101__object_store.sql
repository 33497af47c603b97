-- The embedded object store: names, metadata and small contents; larger contents lie in files.

CREATE TABLE s3_bucket (
  name       TEXT   NOT NULL PRIMARY KEY,
  account    TEXT   NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE INDEX s3_bucket_by_account ON s3_bucket (account, name);

-- Lists are one entry per line; their entries have no line breaks.
CREATE TABLE s3_cors_rule (
  bucket          TEXT    NOT NULL REFERENCES s3_bucket (name),
  position        INTEGER NOT NULL,
  rule_id         TEXT,
  allowed_origins TEXT    NOT NULL,
  allowed_methods TEXT    NOT NULL,
  allowed_headers TEXT    NOT NULL,
  expose_headers  TEXT    NOT NULL,
  max_age_seconds INTEGER,
  PRIMARY KEY (bucket, position)
);

-- content_id begins with i (bytes in s3_inline_content) or f (a file of that name).
CREATE TABLE s3_object (
  bucket             TEXT   NOT NULL REFERENCES s3_bucket (name),
  object_key         TEXT   COLLATE ${utf8_order} NOT NULL,
  content_id         TEXT   NOT NULL,
  size               BIGINT NOT NULL,
  etag               TEXT   NOT NULL,
  modified_at        BIGINT NOT NULL,
  metadata           TEXT   NOT NULL,
  checksum_algorithm TEXT,
  checksum_type      TEXT,
  checksum_value     TEXT,
  PRIMARY KEY (bucket, object_key)
);

CREATE TABLE s3_upload (
  upload_id          TEXT   COLLATE ${utf8_order} NOT NULL PRIMARY KEY,
  bucket             TEXT   NOT NULL REFERENCES s3_bucket (name),
  object_key         TEXT   COLLATE ${utf8_order} NOT NULL,
  initiated_at       BIGINT NOT NULL,
  metadata           TEXT   NOT NULL,
  checksum_algorithm TEXT,
  checksum_type      TEXT
);

CREATE INDEX s3_upload_by_key ON s3_upload (bucket, object_key, upload_id);

CREATE TABLE s3_part (
  upload_id          TEXT    COLLATE ${utf8_order} NOT NULL REFERENCES s3_upload (upload_id),
  part_number        INTEGER NOT NULL,
  content_id         TEXT    NOT NULL,
  size               BIGINT  NOT NULL,
  etag               TEXT    NOT NULL,
  modified_at        BIGINT  NOT NULL,
  checksum_algorithm TEXT,
  checksum_value     TEXT,
  PRIMARY KEY (upload_id, part_number)
);

CREATE TABLE s3_inline_content (
  content_id TEXT  NOT NULL PRIMARY KEY,
  bytes      BYTEA NOT NULL
);

-- Files that nothing refers to any more and that have yet to be deleted.
CREATE TABLE s3_garbage (
  content_id TEXT NOT NULL PRIMARY KEY
);
