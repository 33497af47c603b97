package io.plumbline.database;

/** Which database answers, for the rare statement that cannot be one text for both. */
public enum Dialect {
  /** SQLite 3 in a file of this machine; one writer at a time. */
  SQLITE,
  /** PostgreSQL 14 or newer. */
  POSTGRESQL
}
