package io.plumbline.consolidationcli.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The share of the pairs of items that two rankings order differently; a pair that one of them ties
 * counts half. After M. G. Kendall (1938), with the penalty for ties of R. Fagin and others (2004).
 * Items that only one of them ranks are left out.
 */
final class KendallDistance {

  private static final double TIED = 0.5;

  private KendallDistance() {}

  /** 0 for the same order, 1 for the opposite one; 1 if they share fewer than two items. */
  static double of(List<List<String>> one, List<List<String>> other) {
    Map<String, Integer> otherTier = new HashMap<>();
    for (int tier = 0; tier < other.size(); tier++) {
      for (String item : other.get(tier)) {
        otherTier.put(item, tier);
      }
    }
    int pairs = 0;
    double different = 0;
    int[] mine = one.stream().flatMap(List::stream).mapToInt(i -> tier(one, i)).toArray();
    List<String> items = one.stream().flatMap(List::stream).toList();
    for (int a = 0; a < items.size(); a++) {
      for (int b = a + 1; b < items.size(); b++) {
        Integer tierA = otherTier.get(items.get(a));
        Integer tierB = otherTier.get(items.get(b));
        if (tierA != null && tierB != null) {
          int here = Integer.signum(mine[a] - mine[b]);
          int there = Integer.signum(tierA - tierB);
          pairs++;
          different += here == there ? 0 : here == 0 || there == 0 ? TIED : 1;
        }
      }
    }
    return pairs == 0 ? 1 : different / pairs;
  }

  private static int tier(List<List<String>> tiers, String item) {
    for (int tier = 0; tier < tiers.size(); tier++) {
      if (tiers.get(tier).contains(item)) {
        return tier;
      }
    }
    return tiers.size();
  }
}
