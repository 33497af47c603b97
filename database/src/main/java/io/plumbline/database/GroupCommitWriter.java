package io.plumbline.database;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One thread that writes for all, for SQLite. It takes all works that wait, runs each in its own
 * savepoint, commits once, and only then lets the callers go on. While one commit waits for the
 * disk, the next batch gathers; so the number of callers decides the size of a batch and nothing
 * waits for a timer.
 *
 * <p>A work that throws is rolled back alone. If the commit fails, all works of the batch fail.
 */
final class GroupCommitWriter implements Writer {
  /** More than this many waiting works make callers wait in {@code write}. */
  private static final int QUEUE_CAPACITY = 4096;

  /** Bounds how long the first work of a batch waits for the last. */
  private static final int MAX_BATCH = 256;

  private final DataSource dataSource;
  private final TransactionTemplate joining;
  private final TransactionTemplate savepoint;
  private final WorkQueue queue = new WorkQueue(QUEUE_CAPACITY);

  /** Held while a transaction is open; fair, so that whoever wants to come between gets a turn. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private final Thread thread;

  GroupCommitWriter(DataSource dataSource) {
    this.dataSource = dataSource;
    DataSourceTransactionManager manager = new DataSourceTransactionManager(dataSource);
    manager.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
    manager.setRollbackOnCommitFailure(true);
    this.joining = new TransactionTemplate(manager);
    this.savepoint = new TransactionTemplate(manager);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.thread = new Thread(this::commitUntilClosed, "database-writer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public <T extends @Nullable Object> T write(Supplier<T> supplier) {
    if (TransactionSynchronizationManager.hasResource(dataSource)) {
      Outcome<T> outcome = joining.execute(status -> new Outcome.Returned<>(supplier.get()));
      return Outcome.get(requireNonNull(outcome));
    }
    Work<T> work = new Work<>(supplier);
    queue.put(work);
    return work.await();
  }

  private void commitUntilClosed() {
    for (List<Work<?>> batch = queue.take(MAX_BATCH);
        !batch.isEmpty();
        batch = queue.take(MAX_BATCH)) {
      commit(batch);
    }
  }

  /**
   * Runs something while no transaction is open, and keeps the next one from beginning. Waiting
   * here costs writers no more than that takes, whereas SQLite has those who find it locked try
   * again after pauses that grow.
   */
  void betweenTransactions(Runnable task) {
    turn.lock();
    try {
      task.run();
    } finally {
      turn.unlock();
    }
  }

  private void commit(List<Work<?>> batch) {
    turn.lock();
    try {
      joining.executeWithoutResult(status -> batch.forEach(this::runInSavepoint));
    } catch (RuntimeException | Error e) {
      DatabaseException failure =
          new DatabaseException("the transaction was not committed: " + e.getMessage(), e);
      batch.forEach(work -> work.refuse(failure));
    } finally {
      turn.unlock();
      batch.forEach(Work::complete);
    }
  }

  /** What is thrown from here is not the work's own failure, and ends the batch. */
  private void runInSavepoint(Work<?> work) {
    try {
      savepoint.executeWithoutResult(
          status -> {
            if (!work.run()) {
              status.setRollbackOnly();
            }
          });
    } catch (UnexpectedRollbackException e) {
      work.refuse(new DatabaseException("rolled back: a work inside this work failed", e));
    }
  }

  @Override
  public void close() {
    queue.close();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
