package io.plumbline.consolidation.ranking;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What can be asked about a {@link RankingResult} beyond the orders. Immutable, safe for threads.
 *
 * @param rankings as they came
 * @param comparisons what was found about the pairs that the rankings were taken apart into
 */
public record RankingDetails(Rankings rankings, ComparisonResult comparisons) {

  Explanation explain(int object, RankingResult result) {
    Objects.checkIndex(object, rankings.objects().size());
    WorkerQuality quality = comparisons.workerQuality();
    List<Vote> votes = new ArrayList<>();
    for (Rankings.Ranking ranking : rankings.rankings()) {
      if (ranking.object() == object) {
        int worker = quality.workers().indexOf(ranking.worker());
        // A worker who only ever ranked one item compared nothing.
        double skill = worker < 0 ? 0.5 : quality.skill()[worker];
        votes.add(
            new Vote(
                ranking.worker(),
                text(ranking.tiers()),
                StrictMath.log(skill / (1 - skill)),
                false));
      }
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
    int[] given = new int[rankings.objects().size()];
    rankings.rankings().forEach(ranking -> given[ranking.object()]++);
    double[] wrong = new double[given.length];
    double[] gain = new double[given.length];
    for (int object = 0; object < given.length; object++) {
      double share = given[object] / (given[object] + 1.0);
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
