package io.plumbline.consolidation.span;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalAnswersBuilder;
import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.consolidation.categorical.DawidSkene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each unit by itself is decided by {@link DawidSkene}, its tags being the classes; what a worker
 * did at the unit before plays no part. Time and memory as there. Immutable, safe for threads.
 */
public final class UnitDawidSkene implements Consolidator<SpanAnnotations, SpanResult> {

  @Override
  public SpanResult fit(SpanAnnotations annotations) {
    return SpanChoice.of(
        annotations, candidates(annotations), 0, SpanEvidence.ofVotes(annotations));
  }

  /** Per document the spans that its units make. */
  static List<List<ProbableSpan>> candidates(SpanAnnotations annotations) {
    Tags tags = new Tags(annotations.classes().size());
    List<TaggedDocument> documents = TaggedDocument.of(annotations, tags);
    CategoricalAnswers answers = answers(annotations, tags, documents);
    CategoricalResult result = new DawidSkene().fit(answers);
    Map<String, Integer> objects = new HashMap<>();
    answers.objects().forEach(id -> objects.put(id, objects.size()));
    List<List<ProbableSpan>> candidates = new ArrayList<>();
    annotations.documents().forEach(id -> candidates.add(List.of()));
    for (TaggedDocument document : documents) {
      int[] winner = new int[document.units().size()];
      double[] confidence = new double[winner.length];
      for (int unit = 0; unit < winner.length; unit++) {
        Integer object = objects.get(object(document, unit));
        if (object != null) {
          winner[unit] = result.winner()[object];
          confidence[unit] = result.confidence()[object];
        }
      }
      candidates.set(document.document(), UnitSpans.of(tags, document.units(), winner, confidence));
    }
    return candidates;
  }

  private static CategoricalAnswers answers(
      SpanAnnotations annotations, Tags tags, List<TaggedDocument> documents) {
    List<String> classes = new ArrayList<>();
    for (int tag = 0; tag < tags.count(); tag++) {
      classes.add(Integer.toString(tag));
    }
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(classes);
    for (TaggedDocument document : documents) {
      for (int answer = 0; answer < document.answers().length; answer++) {
        int worker = annotations.answers().get(document.answers()[answer]).worker();
        for (int unit = 0; unit < document.units().size(); unit++) {
          builder.add(
              object(document, unit),
              annotations.workers().get(worker),
              classes.get(document.tags()[answer][unit]));
        }
      }
    }
    return builder.build();
  }

  private static String object(TaggedDocument document, int unit) {
    return document.document() + " " + unit;
  }
}
