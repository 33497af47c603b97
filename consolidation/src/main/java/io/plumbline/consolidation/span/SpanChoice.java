package io.plumbline.consolidation.span;

import java.util.ArrayList;
import java.util.List;

/** Makes a result of the spans that a method holds for probable. */
final class SpanChoice {

  private SpanChoice() {}

  /**
   * Takes what is likelier right than not. Where two such spans overlap, the more probable one.
   *
   * @param candidates per document, by place
   */
  static SpanResult of(
      SpanAnnotations annotations,
      List<List<ProbableSpan>> candidates,
      double least,
      SpanEvidence evidence) {
    List<List<ProbableSpan>> chosen = new ArrayList<>();
    double[] confidence = new double[candidates.size()];
    for (int document = 0; document < confidence.length; document++) {
      List<ProbableSpan> label = chosen(candidates.get(document), least);
      chosen.add(label);
      confidence[document] = expectedF1(candidates.get(document), label);
    }
    return new SpanResult(
        chosen, confidence, new SpanDetails(annotations, candidates, chosen, confidence, evidence));
  }

  private static List<ProbableSpan> chosen(List<ProbableSpan> candidates, double least) {
    List<ProbableSpan> chosen = new ArrayList<>();
    for (ProbableSpan candidate : candidates) {
      if (candidate.probability() >= least) {
        ProbableSpan last = chosen.isEmpty() ? null : chosen.get(chosen.size() - 1);
        if (last == null || !last.span().overlaps(candidate.span())) {
          chosen.add(candidate);
        } else if (candidate.probability() > last.probability()) {
          chosen.set(chosen.size() - 1, candidate);
        }
      }
    }
    return chosen;
  }

  private static double expectedF1(List<ProbableSpan> candidates, List<ProbableSpan> chosen) {
    double expected = candidates.stream().mapToDouble(ProbableSpan::probability).sum();
    double right = chosen.stream().mapToDouble(ProbableSpan::probability).sum();
    if (chosen.isEmpty()) {
      return StrictMath.exp(-expected);
    }
    return Math.min(1, 2 * right / (chosen.size() + Math.max(right, expected)));
  }
}
