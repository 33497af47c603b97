/**
 * Rows, in SQLite (embedded) or PostgreSQL, behind one {@link io.plumbline.database.Database}.
 *
 * <p>All code reads and writes through one {@code JdbcClient}. Inside {@code Database.write} it
 * uses the writing transaction; outside it reads from a read-only pool. When {@code write} returns,
 * what it wrote is on disk. On SQLite, where each commit costs an fsync, one thread commits the
 * works of many callers in one transaction; on PostgreSQL each work is an ordinary transaction,
 * which runs again after a serialization failure or a deadlock.
 *
 * <p>The same SQL text runs on both databases: times are epoch milliseconds in {@code BIGINT},
 * booleans are {@code INTEGER} 0 or 1, JSON is {@code TEXT}. Both answer a broken unique key with
 * {@link org.springframework.dao.DuplicateKeyException}.
 */
@NullMarked
package io.plumbline.database;

import org.jspecify.annotations.NullMarked;
