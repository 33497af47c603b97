package io.plumbline.consolidation.span;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.probability.BetaDistribution;
import io.plumbline.consolidation.spam.SpamByDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about a {@link SpanResult} beyond the spans; worked out when asked for.
 * Immutable, safe for threads.
 */
public final class SpanDetails {
  private static final double INTERVAL = 0.9;
  private static final int MOST_FURTHER_ANSWERS = 1000;

  private final SpanAnnotations annotations;
  private final List<List<ProbableSpan>> candidates;
  private final List<List<ProbableSpan>> chosen;
  private final double[] confidence;
  private final SpanEvidence evidence;

  /**
   * Takes what a method found.
   *
   * @param candidates per document, all spans that were considered
   * @param chosen per document, those of the label
   */
  SpanDetails(
      SpanAnnotations annotations,
      List<List<ProbableSpan>> candidates,
      List<List<ProbableSpan>> chosen,
      double[] confidence,
      SpanEvidence evidence) {
    this.annotations = annotations;
    this.candidates = candidates;
    this.chosen = chosen;
    this.confidence = confidence;
    this.evidence = evidence;
  }

  WorkerQuality workerQuality() {
    int workers = annotations.workers().size();
    int[] answers = new int[workers];
    double[] right = new double[workers];
    double[] marked = new double[workers];
    for (SpanAnnotations.Answer answer : annotations.answers()) {
      answers[answer.worker()]++;
      for (Span span : answer.spans()) {
        marked[answer.worker()]++;
        right[answer.worker()] += Exact.of(probability(answer.document(), span));
      }
    }
    double[] skill = new double[workers];
    double[] low = new double[workers];
    double[] high = new double[workers];
    for (int worker = 0; worker < workers; worker++) {
      BetaDistribution known =
          new BetaDistribution(right[worker] + 1, Math.max(0, marked[worker] - right[worker]) + 1);
      skill[worker] = known.mean();
      low[worker] = known.quantile((1 - INTERVAL) / 2);
      high[worker] = known.quantile((1 + INTERVAL) / 2);
    }
    double[] spam = SpamByDistance.of(SpanDistances.comparable(annotations));
    return new WorkerQuality(annotations.workers(), answers, skill, low, high, spam);
  }

  /** The expected share of errors falls as one by the number of answers. */
  AnswerNeed answerNeed() {
    int[] answers = new int[confidence.length];
    annotations.answers().forEach(answer -> answers[answer.document()]++);
    double[] wrong = new double[confidence.length];
    double[] gain = new double[confidence.length];
    for (int document = 0; document < wrong.length; document++) {
      wrong[document] = 1 - confidence[document];
      gain[document] = wrong[document] / (answers[document] + 1);
    }
    return new AnswerNeed(wrong, gain);
  }

  Explanation explain(int document) {
    Objects.checkIndex(document, confidence.length);
    ProbableSpan closest = leastCertain(document);
    String label = written(spans(chosen.get(document)));
    List<Alternative> alternatives = new ArrayList<>();
    alternatives.add(new Alternative(label, confidence[document]));
    if (closest == null) {
      return new Explanation(
          annotations.documents().get(document),
          label,
          confidence[document],
          votes(document, List.of(), List.of(), 0),
          alternatives,
          0);
    }
    List<Span> turned = new ArrayList<>(spans(chosen.get(document)));
    List<Span> these = List.of();
    List<Span> those = List.of(closest.span());
    if (turned.remove(closest.span())) {
      these = those;
      those = List.of();
    } else {
      for (Span span : List.copyOf(turned)) {
        if (span.overlaps(closest.span())) {
          turned.remove(span);
          these = List.of(span);
        }
      }
      turned.add(closest.span());
      turned.sort(null);
    }
    double odds = Math.min(closest.probability(), 1 - closest.probability());
    alternatives.add(new Alternative(written(turned), Math.min(1 - confidence[document], odds)));
    return new Explanation(
        annotations.documents().get(document),
        label,
        confidence[document],
        votes(document, these, those, logOdds(document, these, those)),
        alternatives,
        toOverturn(document, these, those));
  }

  Explanation explain(int document, ProbableSpan span) {
    List<Span> these = List.of(span.span());
    List<ProbableSpan> rivals =
        candidates.get(document).stream()
            .filter(
                rival -> rival.span().overlaps(span.span()) && !rival.span().equals(span.span()))
            .sorted(
                Comparator.comparingDouble((ProbableSpan rival) -> -rival.probability())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    double none = Math.max(0, 1 - span.probability());
    List<Alternative> alternatives = new ArrayList<>();
    for (ProbableSpan rival : rivals) {
      double share = Math.min(none, rival.probability());
      alternatives.add(new Alternative(written(List.of(rival.span())), share));
      none -= share;
    }
    alternatives.add(new Alternative("", none));
    alternatives.sort(Comparator.comparingDouble(alternative -> -alternative.probability()));
    alternatives.add(0, new Alternative(written(these), span.probability()));
    List<Span> those =
        alternatives.get(1).label().isEmpty() || rivals.isEmpty()
            ? List.of()
            : List.of(rivals.get(0).span());
    return new Explanation(
        annotations.documents().get(document),
        written(these),
        span.probability(),
        votes(document, these, those, logOdds(document, these, those)),
        alternatives,
        toOverturn(document, these, those));
  }

  private @Nullable ProbableSpan leastCertain(int document) {
    ProbableSpan closest = null;
    for (ProbableSpan candidate : candidates.get(document)) {
      if (closest == null
          || Math.abs(candidate.probability() - 0.5) < Math.abs(closest.probability() - 0.5)) {
        closest = candidate;
      }
    }
    return closest;
  }

  private List<Vote> votes(int document, List<Span> these, List<Span> those, double odds) {
    List<Vote> votes = new ArrayList<>();
    for (int index = 0; index < annotations.answers().size(); index++) {
      SpanAnnotations.Answer answer = annotations.answers().get(index);
      if (answer.document() == document) {
        double weight = evidence.weight(index, these, those);
        votes.add(
            new Vote(
                annotations.workers().get(answer.worker()),
                written(answer.spans()),
                weight,
                odds - weight < 0));
      }
    }
    return votes;
  }

  private int toOverturn(int document, List<Span> these, List<Span> those) {
    double against = 0;
    int voters = 0;
    for (int index = 0; index < annotations.answers().size(); index++) {
      if (annotations.answers().get(index).document() == document) {
        double weight = evidence.weight(index, these, those);
        against -= Math.min(0, weight);
        voters += weight < 0 ? 1 : 0;
      }
    }
    double needed = logOdds(document, these, those);
    double step = voters == 0 ? 1 : against / voters;
    double answers = Math.floor(needed / step) + 1;
    return answers > MOST_FURTHER_ANSWERS ? -1 : (int) Math.max(1, answers);
  }

  private double logOdds(int document, List<Span> these, List<Span> those) {
    return StrictMath.log(
        Math.max(1e-9, probability(document, these, those))
            / Math.max(1e-9, probability(document, those, these)));
  }

  /** Of a span, or of there being none where the other is. */
  private double probability(int document, List<Span> spans, List<Span> others) {
    if (!spans.isEmpty()) {
      return probability(document, spans.get(0));
    }
    double taken = 0;
    for (ProbableSpan candidate : candidates.get(document)) {
      if (others.stream().anyMatch(candidate.span()::overlaps)) {
        taken += candidate.probability();
      }
    }
    return Math.max(0, 1 - taken);
  }

  private double probability(int document, Span span) {
    for (ProbableSpan candidate : candidates.get(document)) {
      if (candidate.span().equals(span)) {
        return candidate.probability();
      }
    }
    return 0;
  }

  private String written(List<Span> spans) {
    return spans.stream()
        .map(
            span ->
                "%d-%d %s"
                    .formatted(span.start(), span.end(), annotations.classes().get(span.label())))
        .collect(Collectors.joining("; "));
  }

  private static List<Span> spans(List<ProbableSpan> spans) {
    return spans.stream().map(ProbableSpan::span).toList();
  }
}
