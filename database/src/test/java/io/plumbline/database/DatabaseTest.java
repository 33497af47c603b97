package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/** What callers may rely on, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class DatabaseTest {
  @RegisterExtension final DatabaseExtension extension;

  DatabaseTest(TestDatabases kind) {
    extension = new DatabaseExtension(kind);
  }

  private Database database() {
    return extension.get();
  }

  private void insert(long id) {
    database().jdbc().sql("INSERT INTO tally (id, value) VALUES (?, 0)").param(id).update();
  }

  private List<Long> ids() {
    return database().jdbc().sql("SELECT id FROM tally ORDER BY id").query(Long.class).list();
  }

  @Test
  void write_returnsResult_andIsReadByTheSameCaller() {
    String result =
        database()
            .write(
                () -> {
                  insert(1);
                  return "done";
                });

    assertThat(result).isEqualTo("done");
    assertThat(ids()).containsExactly(1L);
  }

  @Test
  void write_readsItsOwnRowsBeforeCommit_othersDoNot() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    AtomicReference<List<Long>> seenInside = new AtomicReference<>();
    AtomicReference<List<Long>> seenOutside = new AtomicReference<>();
    database()
        .write(
            () -> {
              insert(1);
              seenInside.set(ids());
              seenOutside.set(get(other.submit(this::ids)));
            });
    other.shutdown();

    assertThat(seenInside.get()).containsExactly(1L);
    assertThat(seenOutside.get()).isEmpty();
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void write_thatThrows_rollsBackAndThrowsTheSame() {
    RuntimeException failure = new IllegalStateException("on purpose");

    assertThatThrownBy(
            () ->
                database()
                    .write(
                        () -> {
                          insert(1);
                          throw failure;
                        }))
        .isSameAs(failure);
    assertThat(ids()).isEmpty();
  }

  @Test
  void write_thatThrowsError_rollsBackAndThrowsTheSame() {
    Error failure = new AssertionError("on purpose");

    assertThatThrownBy(
            () ->
                database()
                    .write(
                        () -> {
                          insert(1);
                          throw failure;
                        }))
        .isSameAs(failure);
    assertThat(ids()).isEmpty();
  }

  @Test
  void nestedWrite_joins() {
    assertThatThrownBy(
            () ->
                database()
                    .write(
                        () -> {
                          database().write(() -> insert(1));
                          throw new IllegalStateException("after the inner one returned");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ids()).isEmpty();
  }

  @Test
  void nestedWrite_thatFails_failsTheOuterEvenIfCaught() {
    assertThatThrownBy(
            () ->
                database()
                    .write(
                        () -> {
                          insert(1);
                          try {
                            database()
                                .write(
                                    () -> {
                                      insert(2);
                                      throw new IllegalStateException("inner");
                                    });
                          } catch (IllegalStateException e) {
                            assertThat(e).hasMessage("inner");
                          }
                        }))
        .isInstanceOf(DatabaseException.class);
    assertThat(ids()).isEmpty();

    database().write(() -> insert(3));
    assertThat(ids()).containsExactly(3L);
  }

  @Test
  void manyWriters_oneInThreeFails_onlyItsOwnRowsAreMissing() throws Exception {
    int works = 300;
    List<Future<Long>> acknowledged = new ArrayList<>();
    ExecutorService writers = Executors.newFixedThreadPool(32);
    for (long id = 0; id < works; id++) {
      long row = id;
      acknowledged.add(
          writers.submit(
              () -> {
                try {
                  return database()
                      .write(
                          () -> {
                            insert(row);
                            if (row % 3 == 0) {
                              throw new IllegalArgumentException("row " + row);
                            }
                            return row;
                          });
                } catch (IllegalArgumentException e) {
                  assertThat(e).hasMessage("row " + row);
                  return -1L;
                }
              }));
    }
    List<Long> expected = new ArrayList<>();
    for (Future<Long> each : acknowledged) {
      if (each.get() >= 0) {
        expected.add(each.get());
      }
    }
    writers.shutdown();

    assertThat(expected).hasSize(200);
    assertThat(ids()).containsExactlyElementsOf(expected);
  }

  @Test
  void concurrentIncrements_loseNothing() throws Exception {
    database().write(() -> insert(1));
    ExecutorService writers = Executors.newFixedThreadPool(16);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      all.add(
          writers.submit(
              () ->
                  database()
                      .write(
                          () ->
                              database()
                                  .jdbc()
                                  .sql("UPDATE tally SET value = value + 1 WHERE id = 1")
                                  .update())));
    }
    for (Future<?> each : all) {
      each.get();
    }
    writers.shutdown();

    assertThat(
            database().jdbc().sql("SELECT value FROM tally").query(Long.class).single().longValue())
        .isEqualTo(400);
  }

  @Test
  void duplicateKey_isTheSameExceptionOnBoth() {
    database().write(() -> insert(1));

    assertThatThrownBy(() -> database().write(() -> insert(1)))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void writingOutsideWrite_isRefused() {
    assertThatThrownBy(() -> insert(1)).isInstanceOf(DataAccessException.class);
    assertThat(ids()).isEmpty();
  }

  @Test
  void dataSource_insideWrite_joinsTheTransaction() {
    assertThatThrownBy(
            () ->
                database()
                    .write(
                        () -> {
                          insertThroughDataSource(1);
                          assertThat(ids()).containsExactly(1L);
                          throw new IllegalStateException("roll back");
                        }))
        .hasMessage("roll back");
    assertThat(ids()).isEmpty();
  }

  @Test
  void dataSource_withTransactionsOfItsOwn_takesTurnsWithWrite() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> all = new ArrayList<>();
    for (long id = 0; id < 200; id++) {
      long row = id;
      all.add(
          threads.submit(
              () -> {
                if (row % 2 == 0) {
                  database().write(() -> insert(row));
                } else {
                  insertThroughDataSource(row);
                }
              }));
    }
    for (Future<?> each : all) {
      each.get();
    }
    threads.shutdown();

    assertThat(ids()).hasSize(200);
  }

  private void insertThroughDataSource(long id) {
    try (Connection connection = database().dataSource().getConnection()) {
      boolean own = connection.getAutoCommit();
      if (own) {
        connection.setAutoCommit(false);
      }
      try (var statement = connection.prepareStatement("INSERT INTO tally VALUES (?, 0)")) {
        statement.setLong(1, id);
        statement.executeUpdate();
      }
      if (own) {
        connection.commit();
        connection.setAutoCommit(true);
      }
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void interruptedCaller_stillLearnsTheOutcome() {
    Thread.currentThread().interrupt();
    long row = database().write(() -> 7L);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(row).isEqualTo(7);
  }

  @Test
  void close_refusesFurtherWrites() {
    Database closed = Database.open(extension.settings());
    closed.close();

    assertThatThrownBy(() -> closed.write(() -> 1)).isInstanceOf(DatabaseException.class);
  }

  @Test
  void secondOpen_seesTheSameRows_andBothMayWrite() {
    try (Database second = Database.open(extension.settings())) {
      database().write(() -> insert(1));
      second.write(() -> second.jdbc().sql("INSERT INTO tally (id, value) VALUES (2, 0)").update());
      assertThat(second.jdbc().sql("SELECT count(*) FROM tally").query(Integer.class).single())
          .isEqualTo(2);
    }
    assertThat(ids()).containsExactly(1L, 2L);
  }

  @Test
  void reopen_keepsEverything() {
    database().write(() -> insert(1));
    extension.reopen();

    assertThat(ids()).containsExactly(1L);
  }
}
