package io.plumbline.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets those who ask the same at the same time share one read. Everybody gets what a read has found
 * that began after they asked, so nobody is told anything old; however many ask, of each key one
 * read runs and at most one more waits for it to end.
 *
 * <p>Not for use inside a transaction, which sees rows of its own. Safe for use by many threads.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
public final class SharedReads<K, V> {

  /** Keys that share a lock wait for each other, which costs them little. */
  private static final int LOCKS = 64;

  private final Function<K, V> read;
  private final ConcurrentMap<K, CompletableFuture<Outcome<V>>> gathering =
      new ConcurrentHashMap<>();
  private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

  /**
   * @param read finds what belongs to a key; what it throws, everybody gets who shares it
   */
  public SharedReads(Function<K, V> read) {
    this.read = read;
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new ReentrantLock();
    }
  }

  /** What is there now, or was at some moment since this was called. */
  public V get(K key) {
    CompletableFuture<Outcome<V>> own = new CompletableFuture<>();
    CompletableFuture<Outcome<V>> joined = gathering.putIfAbsent(key, own);
    if (joined != null) {
      return Outcome.get(joined.join());
    }
    ReentrantLock lock = locks[Math.floorMod(key.hashCode(), LOCKS)];
    lock.lock();
    try {
      // Whoever asks from here on may want to know of what this read no longer sees.
      gathering.remove(key, own);
      own.complete(outcomeOf(key));
    } finally {
      lock.unlock();
    }
    return Outcome.get(own.join());
  }

  private Outcome<V> outcomeOf(K key) {
    try {
      return new Outcome.Returned<>(read.apply(key));
    } catch (Throwable e) {
      return new Outcome.Failed<>(e);
    }
  }
}
