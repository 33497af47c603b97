package io.plumbline.consolidation.span;

import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.shape.SetDistance;
import io.plumbline.consolidation.spam.ComparableAnswers;
import java.util.Comparator;
import java.util.List;

/**
 * Spans as agreement by distance takes them: what a worker marked in a document is one annotation,
 * and two are as far apart as {@link SetDistance} says, where spans of one class are alike by what
 * they have in common ∕ what they cover together, and spans of different classes not at all.
 */
public final class SpanDistances {
  private SpanDistances() {}

  /** The distances of all answers. */
  public static DistanceRatings of(SpanAnnotations annotations) {
    return new DistanceRatings(
        annotations.documents().size(),
        annotations.answers().stream().mapToInt(SpanAnnotations.Answer::document).toArray(),
        (one, other) ->
            SetDistance.of(
                annotations.answers().get(one).spans(),
                annotations.answers().get(other).spans(),
                (a, b) -> a.label() == b.label() ? a.jaccard(b) : 0));
  }

  /** The answers as spam is found in them; documents are compared with those of like length. */
  static ComparableAnswers comparable(SpanAnnotations annotations) {
    List<SpanAnnotations.Answer> answers = annotations.answers();
    return new ComparableAnswers(
        annotations.documents(),
        lengths(annotations),
        annotations.workers().size(),
        answers.stream().mapToInt(SpanAnnotations.Answer::document).toArray(),
        answers.stream().mapToInt(SpanAnnotations.Answer::worker).toArray(),
        of(annotations).distance(),
        (one, other) ->
            ComparableAnswers.compare(
                answers.get(one).spans(), answers.get(other).spans(), Comparator.naturalOrder()));
  }

  /** Of the texts; where these are not known, up to the last that anybody marked. */
  private static double[] lengths(SpanAnnotations annotations) {
    double[] length = new double[annotations.documents().size()];
    for (int document = 0; document < annotations.texts().size(); document++) {
      length[document] = annotations.texts().get(document).length();
    }
    for (SpanAnnotations.Answer answer : annotations.answers()) {
      for (Span span : annotations.texts().isEmpty() ? answer.spans() : List.<Span>of()) {
        length[answer.document()] = Math.max(length[answer.document()], span.end());
      }
    }
    return length;
  }
}
