package io.plumbline.consolidation.ranking;

import io.plumbline.consolidation.probability.NormalDistribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The default for rankings: each is taken apart into all its pairs (full breaking: H. Azari
 * Soufiani, W. Chen, D. Parkes and L. Xia, "Generalized Method-of-Moments for Rank Aggregation",
 * NIPS 2013), and {@link NoisyBradleyTerry} makes scores of them. The pairs of a ranking of k items
 * depend on each other; together they count for k − 1 answers.
 *
 * <p>Workers are judged over all objects. Neighbours in the order whose comparison is most probably
 * a tie share their rank. Time is in proportion to the pairs. Immutable, safe for threads.
 */
public final class PairwiseRanking implements RankingConsolidator {
  /** Between object and item in the name of an item that is unique over all objects. */
  private static final char SEPARATOR = ' ';

  @Override
  public RankingResult fit(Rankings rankings) {
    Comparisons comparisons = comparisons(rankings);
    ComparisonResult result = new NoisyBradleyTerry().fit(comparisons);
    Map<String, Integer> itemIndexes = new HashMap<>();
    for (String item : comparisons.items()) {
      itemIndexes.put(item, itemIndexes.size());
    }
    Map<List<Integer>, Integer> pairs = new HashMap<>();
    for (int pair = 0; pair < comparisons.pairs(); pair++) {
      pairs.put(List.of(comparisons.first(pair), comparisons.second(pair)), pair);
      pairs.put(List.of(comparisons.second(pair), comparisons.first(pair)), pair);
    }
    List<Set<String>> items = items(rankings);
    List<List<RankedItem>> orders = new ArrayList<>();
    double[] confidence = new double[items.size()];
    for (int object = 0; object < confidence.length; object++) {
      List<RankedItem> order = new ArrayList<>();
      List<Integer> sorted = new ArrayList<>();
      for (String item : items.get(object)) {
        Integer index = itemIndexes.get(key(object, item));
        if (index == null) {
          // Nobody compared it: the only item of its object.
          order.add(new RankedItem(item, 1, 0, ScoreModel.PRIOR_DEVIATION));
        } else {
          sorted.add(index);
        }
      }
      sorted.sort(
          Comparator.comparingDouble((Integer item) -> -result.score()[item])
              .thenComparing(item -> comparisons.items().get(item)));
      rank(sorted, comparisons, result, pairs, order);
      orders.add(List.copyOf(order));
      confidence[object] = chanceOfOrder(order, 1);
    }
    return new RankingResult(orders, confidence, new RankingDetails(rankings, result));
  }

  /**
   * The chance that two items drawn at random stand in the right order.
   *
   * @param varianceShare by how much the scores' variances have shrunk
   */
  static double chanceOfOrder(List<RankedItem> order, double varianceShare) {
    double sum = 0;
    int pairs = 0;
    for (int above = 0; above < order.size(); above++) {
      for (int below = above + 1; below < order.size(); below++) {
        RankedItem better = order.get(above);
        RankedItem worse = order.get(below);
        double deviation =
            Math.hypot(better.standardError(), worse.standardError()) * Math.sqrt(varianceShare);
        sum += NormalDistribution.cumulative((better.score() - worse.score()) / deviation);
        pairs++;
      }
    }
    return pairs == 0 ? 1 : sum / pairs;
  }

  private static void rank(
      List<Integer> sorted,
      Comparisons comparisons,
      ComparisonResult result,
      Map<List<Integer>, Integer> pairs,
      List<RankedItem> order) {
    int rank = 1;
    for (int place = 0; place < sorted.size(); place++) {
      int item = sorted.get(place);
      Integer pair = place == 0 ? null : pairs.get(List.of(sorted.get(place - 1), item));
      boolean tied = pair != null && result.label()[pair] == Preference.TIE;
      rank = tied ? rank : place + 1;
      String key = comparisons.items().get(item);
      order.add(
          new RankedItem(
              key.substring(key.indexOf(SEPARATOR) + 1),
              rank,
              result.score()[item],
              result.standardError()[item]));
    }
  }

  private static String key(int object, String item) {
    return object + String.valueOf(SEPARATOR) + item;
  }

  private static List<Set<String>> items(Rankings rankings) {
    List<Set<String>> items = new ArrayList<>();
    rankings.objects().forEach(object -> items.add(new LinkedHashSet<>()));
    for (Rankings.Ranking ranking : rankings.rankings()) {
      ranking.tiers().forEach(items.get(ranking.object())::addAll);
    }
    return items;
  }

  private static Comparisons comparisons(Rankings rankings) {
    Comparisons.Builder builder = Comparisons.builder();
    for (Rankings.Ranking ranking : rankings.rankings()) {
      int size = ranking.tiers().stream().mapToInt(List::size).sum();
      for (int tier = 0; tier < ranking.tiers().size(); tier++) {
        List<String> tied = ranking.tiers().get(tier);
        for (int place = 0; place < tied.size(); place++) {
          String item = key(ranking.object(), tied.get(place));
          for (String other : tied.subList(place + 1, tied.size())) {
            builder.add(
                item, key(ranking.object(), other), ranking.worker(), Preference.TIE, 2.0 / size);
          }
          for (List<String> worse : ranking.tiers().subList(tier + 1, ranking.tiers().size())) {
            for (String other : worse) {
              builder.add(
                  item,
                  key(ranking.object(), other),
                  ranking.worker(),
                  Preference.FIRST,
                  2.0 / size);
            }
          }
        }
      }
    }
    return builder.build();
  }
}
