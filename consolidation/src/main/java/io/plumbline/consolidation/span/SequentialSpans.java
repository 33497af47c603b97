package io.plumbline.consolidation.span;

import io.plumbline.consolidation.Consolidator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The default method for spans: a hidden Markov model of the true tags, in which what a worker does
 * depends on the true tag and on what the worker did before.
 *
 * <p>Boundaries and classes are decided apart: a worker may begin, go on and stop well and still
 * mistake one class for another. Workers, the chain of tags and the true tags are found together in
 * a few rounds of expectation maximisation from the votes; more rounds make it worse, since workers
 * share mistakes. If the texts are known, a model of words learned from these answers (names marked
 * elsewhere, writing in capitals) then has a say in every unit. Of the exact probabilities of all
 * spans, those above one half make the label; such spans cannot overlap. Without texts the
 * probabilities are averaged with those of {@link UnitDawidSkene}, which knows as much as this
 * model then and errs in other places.
 *
 * <p>After A. T. Nguyen et al., "Aggregating and Predicting Sequence Labels from Crowd Annotations"
 * (ACL 2017), and E. Simpson and I. Gurevych, "A Bayesian Approach for Sequence Tagging with
 * Crowds" (EMNLP 2019), with a maximum a posteriori estimate of each worker around all workers
 * instead of variational Bayes.
 *
 * <p>The probabilities are multiplied by {@value #SHARED_MISTAKES}: of spans that this model is
 * sure of, that many were right on the CoNLL-2003 answers of 2014, since no model of workers sees
 * the mistakes that they all make.
 *
 * <p>Time is linear in units × answers × tags and in units × tags², where tags are twice the
 * classes. Immutable, safe for threads.
 */
public final class SequentialSpans implements Consolidator<SpanAnnotations, SpanResult> {
  private static final int ROUNDS = 2;
  private static final double WORDS = 1;
  private static final double SHARED_MISTAKES = 0.87;

  @Override
  public SpanResult fit(SpanAnnotations annotations) {
    SequenceModel model = new SequenceModel(annotations);
    model.run(ROUNDS, WORDS);
    List<List<ProbableSpan>> candidates = new ArrayList<>();
    annotations.documents().forEach(id -> candidates.add(List.of()));
    for (int index = 0; index < model.documents().size(); index++) {
      TaggedDocument document = model.documents().get(index);
      candidates.set(
          document.document(), candidates(document, model.tags(), model.spans().get(index)));
    }
    List<List<ProbableSpan>> judged =
        annotations.texts().isEmpty()
            ? SecondOpinion.average(candidates, UnitDawidSkene.candidates(annotations))
            : candidates;
    return SpanChoice.of(
        annotations, judged, SHARED_MISTAKES / 2, new SequenceEvidence(annotations, model));
  }

  /** Where all answers are the same, they are the label: nobody is there to contradict. */
  private static List<ProbableSpan> candidates(
      TaggedDocument document, Tags tags, List<ProbableSpan> found) {
    boolean unanimous =
        document.tags().length > 0
            && Arrays.stream(document.tags())
                .allMatch(said -> Arrays.equals(said, document.tags()[0]));
    Set<Span> said =
        unanimous ? Set.copyOf(tags.spans(document.units(), document.tags()[0])) : Set.of();
    List<ProbableSpan> candidates = new ArrayList<>();
    for (ProbableSpan span : found) {
      double probability = SHARED_MISTAKES * span.probability();
      if (!unanimous) {
        candidates.add(new ProbableSpan(span.span(), probability));
      } else if (!said.contains(span.span())) {
        candidates.add(
            new ProbableSpan(span.span(), Math.min(probability, SHARED_MISTAKES / 2 - 1e-3)));
      } else {
        candidates.add(new ProbableSpan(span.span(), Math.max(probability, SHARED_MISTAKES / 2)));
      }
    }
    for (Span span : said) {
      if (found.stream().noneMatch(probable -> probable.span().equals(span))) {
        candidates.add(new ProbableSpan(span, SHARED_MISTAKES / 2));
      }
    }
    candidates.sort(null);
    return candidates;
  }
}
