package io.plumbline.benchmarks.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a run, as a table for people and as plain values for programs.
 *
 * @param workers simulated workers
 * @param measured time that was measured
 * @param statistics what was counted
 */
record LoadReport(int workers, Duration measured, LoadStatistics statistics) {
  private static final double[] SHARES = {0.5, 0.9, 0.99, 0.999};

  double submissionsPerSecond() {
    return statistics.acceptedCount() / (measured.toNanos() / 1e9);
  }

  void print(PrintStream out) {
    out.printf(
        "%d workers, %.1f s measured: %d submissions accepted, %.1f per second%n",
        workers, measured.toNanos() / 1e9, statistics.acceptedCount(), submissionsPerSecond());
    out.printf(
        "%-22s %9s %9s %9s %9s %9s %9s%n",
        "call (ms)", "count", "p50", "p90", "p99", "p99.9", "max");
    for (CallKind kind : CallKind.values()) {
      LatencyHistogram histogram = statistics.histogram(kind);
      if (histogram.count() == 0) {
        continue;
      }
      out.printf("%-22s %9d", kind.title(), histogram.count());
      for (double share : SHARES) {
        out.printf(" %9.1f", histogram.percentileMillis(share));
      }
      out.printf(" %9.1f%n", histogram.maxMillis());
    }
    out.printf(
        "nothing to do: %d times; errors: %s%n", statistics.emptyCount(), statistics.errors());
  }

  /** The same as nested maps, times in milliseconds. */
  Map<String, Object> toMap() {
    Map<String, Object> calls = new LinkedHashMap<>();
    for (CallKind kind : CallKind.values()) {
      LatencyHistogram histogram = statistics.histogram(kind);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("count", histogram.count());
      figures.put("p50", histogram.percentileMillis(0.5));
      figures.put("p90", histogram.percentileMillis(0.9));
      figures.put("p99", histogram.percentileMillis(0.99));
      figures.put("p999", histogram.percentileMillis(0.999));
      figures.put("max", histogram.maxMillis());
      calls.put(kind.title(), figures);
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("workers", workers);
    report.put("measuredSeconds", measured.toNanos() / 1e9);
    report.put("accepted", statistics.acceptedCount());
    report.put("acceptedInAll", statistics.acceptedInAll());
    report.put("submissionsPerSecond", submissionsPerSecond());
    report.put("emptyNext", statistics.emptyCount());
    report.put("callsMillis", calls);
    report.put("errors", statistics.errors());
    return report;
  }
}
