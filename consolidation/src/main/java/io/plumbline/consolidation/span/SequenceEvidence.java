package io.plumbline.consolidation.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Logarithms of likelihood ratios by what {@link WorkerActions} knows of the workers. */
final class SequenceEvidence implements SpanEvidence {
  private final SpanAnnotations annotations;
  private final Tags tags;
  private final WorkerActions workers;
  private final Map<Integer, TaggedDocument> documents = new HashMap<>();

  SequenceEvidence(SpanAnnotations annotations, SequenceModel model) {
    this.annotations = annotations;
    this.tags = model.tags();
    this.workers = model.workers();
    model.documents().forEach(document -> documents.put(document.document(), document));
  }

  @Override
  public double weight(int answer, List<Span> these, List<Span> those) {
    SpanAnnotations.Answer said = annotations.answers().get(answer);
    TaggedDocument document = documents.get(said.document());
    List<Span> both = new ArrayList<>(these);
    both.addAll(those);
    if (document == null || both.isEmpty()) {
      return 0;
    }
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (Span span : both) {
      from = Math.min(from, document.units().from(span.start()));
      to = Math.max(to, document.units().to(span.end()));
    }
    if (to < document.units().size() && !document.units().opens()[to]) {
      to++;
    }
    int place = 0;
    while (document.answers()[place] != answer) {
      place++;
    }
    int[] one = Arrays.copyOfRange(tags.of(document.units(), these), from, to);
    int[] other = Arrays.copyOfRange(tags.of(document.units(), those), from, to);
    return workers.logRatio(document, said.worker(), place, from, one, other);
  }
}
