package io.plumbline.consolidation.span;

import io.plumbline.consolidation.Consolidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Spans that overlap by half or more of what they cover together (Jaccard index) form a cluster; a
 * cluster in which at least half of a document's answers take part becomes a span, with the
 * boundaries and the class that are most frequent in it, as the service that Plumbline stands in
 * for describes its own. Of equally frequent ones the first by place or class. The share of answers
 * that take part is the probability.
 *
 * <p>Time is linear in the spans that overlap each other. Immutable, safe for threads.
 */
public final class SpanClusters implements Consolidator<SpanAnnotations, SpanResult> {
  private static final double ALIKE = 0.5;

  @Override
  public SpanResult fit(SpanAnnotations annotations) {
    List<List<SpanAnnotations.Answer>> answers = new ArrayList<>();
    annotations.documents().forEach(id -> answers.add(new ArrayList<>()));
    annotations.answers().forEach(answer -> answers.get(answer.document()).add(answer));
    List<List<ProbableSpan>> candidates = new ArrayList<>();
    answers.forEach(document -> candidates.add(clusters(document)));
    return SpanChoice.of(annotations, candidates, 0.5, SpanEvidence.ofVotes(annotations));
  }

  private static List<ProbableSpan> clusters(List<SpanAnnotations.Answer> answers) {
    List<Span> spans = new ArrayList<>();
    answers.forEach(answer -> spans.addAll(answer.spans()));
    spans.sort(null);
    List<List<Span>> clusters = new ArrayList<>();
    for (Span span : spans) {
      List<Span> nearest = null;
      for (int index = clusters.size() - 1; index >= 0 && nearest == null; index--) {
        Span first = clusters.get(index).get(0);
        nearest = first.jaccard(span) >= ALIKE ? clusters.get(index) : null;
        if (!first.overlaps(span) && clusters.size() - index > answers.size()) {
          break;
        }
      }
      if (nearest == null) {
        clusters.add(new ArrayList<>(List.of(span)));
      } else {
        nearest.add(span);
      }
    }
    return clusters.stream()
        .map(
            cluster ->
                new ProbableSpan(
                    mostFrequent(cluster), Math.min(1, cluster.size() / (double) answers.size())))
        .sorted()
        .toList();
  }

  private static Span mostFrequent(List<Span> cluster) {
    TreeMap<Span, Integer> places = new TreeMap<>();
    TreeMap<Integer, Integer> labels = new TreeMap<>();
    for (Span span : cluster) {
      places.merge(new Span(span.start(), span.end(), 0), 1, Integer::sum);
      labels.merge(span.label(), 1, Integer::sum);
    }
    Span place = first(places, cluster.get(0));
    return new Span(place.start(), place.end(), first(labels, cluster.get(0).label()));
  }

  private static <T> T first(Map<T, Integer> counts, T fallback) {
    T best = fallback;
    int most = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
