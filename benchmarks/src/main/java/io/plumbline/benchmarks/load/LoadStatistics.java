package io.plumbline.benchmarks.load;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * What happened so far. Latencies count from the end of the warm-up on, errors always. Safe for
 * threads.
 */
final class LoadStatistics {
  private final AtomicBoolean measuring = new AtomicBoolean();
  private final Map<CallKind, LatencyHistogram> latencies = new EnumMap<>(CallKind.class);
  private final ConcurrentSkipListMap<String, LongAdder> errors = new ConcurrentSkipListMap<>();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder acceptedInAll = new LongAdder();
  private final LongAdder empty = new LongAdder();

  LoadStatistics() {
    for (CallKind kind : CallKind.values()) {
      latencies.put(kind, new LatencyHistogram());
    }
  }

  /** Ends the warm-up. */
  void startMeasuring() {
    measuring.set(true);
  }

  /** Ends the measurement; what is still under way no longer counts. */
  void stopMeasuring() {
    measuring.set(false);
  }

  void latency(CallKind kind, Duration latency) {
    if (measuring.get() || kind == CallKind.SIGN_IN || kind == CallKind.JOBS) {
      histogram(kind).record(latency);
    }
  }

  /** Counts a submission that the service acknowledged for the first time. */
  void accepted() {
    acceptedInAll.increment();
    if (measuring.get()) {
      accepted.increment();
    }
  }

  /** Counts a {@code next} that had nothing. */
  void empty() {
    empty.increment();
  }

  /**
   * Counts an error.
   *
   * @param what call and status or kind of failure, such as {@code submit 409 AssignmentClosed}
   */
  void error(String what) {
    errors.computeIfAbsent(what, key -> new LongAdder()).increment();
  }

  LatencyHistogram histogram(CallKind kind) {
    LatencyHistogram histogram = latencies.get(kind);
    if (histogram == null) {
      throw new IllegalStateException("no histogram of " + kind);
    }
    return histogram;
  }

  /** Acknowledged submissions while measuring. */
  long acceptedCount() {
    return accepted.sum();
  }

  /** Acknowledged submissions from the start. */
  long acceptedInAll() {
    return acceptedInAll.sum();
  }

  /** Calls of {@code next} that had nothing. */
  long emptyCount() {
    return empty.sum();
  }

  /** Errors by name, sorted. */
  Map<String, Long> errors() {
    Map<String, Long> result = new TreeMap<>();
    errors.forEach((what, count) -> result.put(what, count.sum()));
    return result;
  }
}
