package io.plumbline.consolidation.span;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Averages what two methods hold for probable. */
final class SecondOpinion {
  private SecondOpinion() {}

  /**
   * The average probability of each span, one that a method does not name counting as 0.
   *
   * @param first per document, probable spans
   * @param second likewise
   * @return per document, by place
   */
  static List<List<ProbableSpan>> average(
      List<List<ProbableSpan>> first, List<List<ProbableSpan>> second) {
    List<List<ProbableSpan>> averages = new ArrayList<>();
    for (int document = 0; document < first.size(); document++) {
      TreeMap<Span, Double> half = new TreeMap<>();
      first
          .get(document)
          .forEach(one -> half.merge(one.span(), one.probability() / 2, Double::sum));
      second
          .get(document)
          .forEach(one -> half.merge(one.span(), one.probability() / 2, Double::sum));
      List<ProbableSpan> average = new ArrayList<>();
      half.forEach(
          (span, probability) -> average.add(new ProbableSpan(span, Math.min(1, probability))));
      averages.add(average);
    }
    return averages;
  }
}
