package io.plumbline.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Works that wait for the writer, in order of arrival. Bounded: callers wait when it is full.
 * Unlike the queues of {@code java.util.concurrent} it can be closed, so that no caller waits for a
 * writer that has gone.
 */
final class WorkQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Condition notFull = lock.newCondition();
  private final Queue<Work<?>> waiting = new ArrayDeque<>();
  private final int capacity;
  private boolean closed;

  WorkQueue(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Adds a work, waiting while the queue is full.
   *
   * @throws DatabaseException if the queue is closed or the thread was interrupted while it waited
   */
  void put(Work<?> work) {
    lock.lock();
    try {
      while (!closed && waiting.size() >= capacity) {
        notFull.await();
      }
      if (closed) {
        throw new DatabaseException("the database is closed", null);
      }
      waiting.add(work);
      notEmpty.signal();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("interrupted while waiting to write; nothing was written", e);
    } finally {
      lock.unlock();
    }
  }

  /** Waits for works and takes at most {@code limit}; an empty list says: closed and drained. */
  List<Work<?>> take(int limit) {
    lock.lock();
    try {
      while (!closed && waiting.isEmpty()) {
        notEmpty.awaitUninterruptibly();
      }
      List<Work<?>> batch = new ArrayList<>(Math.min(limit, waiting.size()));
      while (batch.size() < limit && !waiting.isEmpty()) {
        batch.add(waiting.remove());
      }
      notFull.signalAll();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** Refuses further works; those that are in remain to be taken. */
  void close() {
    lock.lock();
    try {
      closed = true;
      notEmpty.signalAll();
      notFull.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
