package io.plumbline.server.front;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long a silent client may hold the thread that reads its body. While few threads wait for
 * bodies, as long as the setting says; when half of all threads do, {@value #CROWDED_MILLIS} ms, so
 * that clients who promise a body and send none cannot keep the others waiting. Safe for use by
 * many threads.
 */
final class BodyReads {

  private static final int CROWDED_MILLIS = 1000;

  private final AtomicInteger waiting = new AtomicInteger();
  private final int crowd;
  private final int patienceMillis;

  /**
   * @param threads that answer requests
   * @param patienceMillis of a read while few wait
   */
  BodyReads(int threads, int patienceMillis) {
    this.crowd = threads / 2;
    this.patienceMillis = patienceMillis;
  }

  /**
   * A thread begins to wait for a client. Call {@link #end} when it has been served.
   *
   * @return milliseconds that it may wait
   */
  int begin() {
    return waiting.incrementAndGet() > crowd
        ? Math.min(CROWDED_MILLIS, patienceMillis)
        : patienceMillis;
  }

  /** The wait that {@link #begin} began is over. */
  void end() {
    waiting.decrementAndGet();
  }
}
