package io.plumbline.benchmarks.consolidation.span;

import io.plumbline.consolidation.span.ProbableSpan;
import io.plumbline.consolidation.span.Span;
import io.plumbline.consolidation.span.SpanResult;
import java.util.List;
import java.util.Set;

/**
 * How well spans match the right ones: both boundaries and the class must.
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 * @param calibrationError mean distance of the probabilities from the share of right spans, in ten
 *     equal bins
 */
record SpanScore(double precision, double recall, double calibrationError) {
  private static final int BINS = 10;

  static SpanScore of(SpanResult result, List<Set<Span>> truth) {
    int right = 0;
    int found = 0;
    int all = 0;
    double[] expected = new double[BINS];
    double[] hits = new double[BINS];
    for (int document = 0; document < truth.size(); document++) {
      all += truth.get(document).size();
      for (ProbableSpan span : result.spans().get(document)) {
        boolean hit = truth.get(document).contains(span.span());
        int bin = Math.min(BINS - 1, (int) (span.probability() * BINS));
        expected[bin] += span.probability();
        hits[bin] += hit ? 1 : 0;
        right += hit ? 1 : 0;
        found++;
      }
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(expected[bin] - hits[bin]);
    }
    return new SpanScore(
        right / (double) Math.max(1, found),
        right / (double) Math.max(1, all),
        error / Math.max(1, found));
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
