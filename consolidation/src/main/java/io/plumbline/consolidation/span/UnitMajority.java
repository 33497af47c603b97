package io.plumbline.consolidation.span;

import io.plumbline.consolidation.Consolidator;
import java.util.ArrayList;
import java.util.List;

/**
 * Each unit (a word, or a piece of one where somebody has a boundary) gets the tag that most
 * answers give it: outside, begin, inside, with a class. Of tied tags one that marks something, and
 * of those the first in that order. The least share in a span is its probability. Linear time.
 * Immutable, safe for threads.
 */
public final class UnitMajority implements Consolidator<SpanAnnotations, SpanResult> {

  @Override
  public SpanResult fit(SpanAnnotations annotations) {
    Tags tags = new Tags(annotations.classes().size());
    List<List<ProbableSpan>> candidates = new ArrayList<>();
    annotations.documents().forEach(id -> candidates.add(List.of()));
    for (TaggedDocument document : TaggedDocument.of(annotations, tags)) {
      int[] winner = new int[document.units().size()];
      double[] share = new double[winner.length];
      for (int unit = 0; unit < winner.length; unit++) {
        int[] votes = new int[tags.count()];
        for (int[] said : document.tags()) {
          votes[said[unit]]++;
        }
        for (int tag = 1; tag < votes.length; tag++) {
          int lead = votes[tag] - votes[winner[unit]];
          if (lead > 0 || (lead == 0 && votes[tag] > 0 && winner[unit] == Tags.OUTSIDE)) {
            winner[unit] = tag;
          }
        }
        share[unit] = votes[winner[unit]] / (double) Math.max(1, document.tags().length);
      }
      candidates.set(document.document(), UnitSpans.of(tags, document.units(), winner, share));
    }
    return SpanChoice.of(annotations, candidates, 0, SpanEvidence.ofVotes(annotations));
  }
}
