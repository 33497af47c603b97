package io.plumbline.benchmarks.job;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Samples the heap of the service in the background. Safe for threads. */
final class PeakHeap implements AutoCloseable {
  private final AtomicLong peak = new AtomicLong();
  private final AtomicReference<String> failure = new AtomicReference<>("nobody looked");
  private final CountDownLatch closed = new CountDownLatch(1);

  private PeakHeap() {}

  /** Begins to look at the heap, and does so again after each interval until it is closed. */
  static PeakHeap watch(HeapProbe probe, Duration interval) {
    PeakHeap heap = new PeakHeap();
    Thread thread = new Thread(() -> heap.sample(probe, interval), "heap");
    thread.setDaemon(true);
    thread.start();
    return heap;
  }

  private void sample(HeapProbe probe, Duration interval) {
    try {
      do {
        try {
          peak.accumulateAndGet(probe.usedBytes(), Math::max);
        } catch (IOException e) {
          failure.set(String.valueOf(e.getMessage()));
        }
      } while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The most that was seen, in mebibytes, or why nothing was. */
  String describe() {
    return peak.get() == 0 ? "unknown (" + failure.get() + ")" : peak.get() / (1 << 20) + " MiB";
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
