package io.plumbline.consolidation.ranking;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.grouping.Groups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What can be asked about a {@link RankingResult} beyond the orders. Immutable, safe for threads.
 */
public final class RankingDetails {
  private final Rankings rankings;
  private final ComparisonResult comparisons;
  private final Groups byObject;
  private final Map<String, Double> skill = new HashMap<>();

  RankingDetails(Rankings rankings, ComparisonResult comparisons) {
    this.rankings = rankings;
    this.comparisons = comparisons;
    List<Rankings.Ranking> all = rankings.rankings();
    this.byObject =
        Groups.of(rankings.objects().size(), all.size(), index -> all.get(index).object());
    WorkerQuality quality = comparisons.workerQuality();
    for (int worker = 0; worker < quality.workers().size(); worker++) {
      skill.put(quality.workers().get(worker), quality.skill()[worker]);
    }
  }

  /** What was found about the pairs that the rankings were taken apart into. */
  public ComparisonResult comparisons() {
    return comparisons;
  }

  Explanation explain(int object, RankingResult result) {
    Objects.checkIndex(object, rankings.objects().size());
    List<Vote> votes = new ArrayList<>();
    for (int place = byObject.start()[object]; place < byObject.start()[object + 1]; place++) {
      Rankings.Ranking ranking = rankings.rankings().get(byObject.member()[place]);
      // A worker who only ever ranked one item compared nothing.
      double right = skill.getOrDefault(ranking.worker(), 0.5);
      votes.add(
          new Vote(
              ranking.worker(), text(ranking.tiers()), StrictMath.log(right / (1 - right)), false));
    }
    String label = text(tiers(result.order().get(object)));
    double confidence = result.confidence()[object];
    return new Explanation(
        rankings.objects().get(object),
        label,
        confidence,
        votes,
        List.of(new Alternative(label, confidence)),
        0);
  }

  /** One more ranking of an object that has n shrinks the variance of its scores by n ∕ (n + 1). */
  AnswerNeed answerNeed(RankingResult result) {
    double[] wrong = new double[rankings.objects().size()];
    double[] gain = new double[wrong.length];
    for (int object = 0; object < wrong.length; object++) {
      double share = byObject.size(object) / (byObject.size(object) + 1.0);
      double then = PairwiseRanking.chanceOfOrder(result.order().get(object), share);
      wrong[object] = 1 - result.confidence()[object];
      gain[object] = Math.max(0, then - result.confidence()[object]);
    }
    return new AnswerNeed(wrong, gain);
  }

  private static List<List<String>> tiers(List<RankedItem> order) {
    List<List<String>> tiers = new ArrayList<>();
    int rank = 0;
    for (RankedItem item : order) {
      if (item.rank() != rank) {
        tiers.add(new ArrayList<>());
        rank = item.rank();
      }
      tiers.get(tiers.size() - 1).add(item.item());
    }
    return tiers;
  }

  private static String text(List<List<String>> tiers) {
    return tiers.stream().map(tier -> String.join(" = ", tier)).collect(Collectors.joining(" > "));
  }
}
