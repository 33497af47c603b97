package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.arithmetic.SortedSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The search of {@link Grouping} in one image. Used once; not safe for threads. */
final class GroupSearch {
  /** Less than this is no improvement but rounding. */
  private static final double LEAST_GAIN = 1e-6;

  private final float[][] affinity;

  /** Shapes of visit {@code v} are {@code first[v]} to {@code first[v + 1]} − 1. */
  private final int[] first;

  private final List<List<Integer>> groups = new ArrayList<>();
  private final int[] groupOf;

  GroupSearch(float[][] affinity, int[] first) {
    this.affinity = affinity;
    this.first = first;
    this.groupOf = new int[affinity.length];
    Arrays.fill(groupOf, -1);
  }

  /**
   * Assigns all shapes.
   *
   * @param order the visits in the order of their turns
   * @return per shape a group's number
   */
  int[] run(List<Integer> order, int mostRounds) {
    boolean better = true;
    for (int round = 0; better && round < mostRounds; round++) {
      better = false;
      for (int visit : order) {
        better |= reassign(visit);
      }
    }
    return groupOf;
  }

  private boolean reassign(int visit) {
    int count = first[visit + 1] - first[visit];
    int[] before = new int[count];
    boolean isNew = groupOf[first[visit]] < 0;
    for (int i = 0; i < count; i++) {
      int shape = first[visit] + i;
      before[i] = groupOf[shape];
      if (!isNew) {
        groups.get(groupOf[shape]).remove((Integer) shape);
      }
    }
    double[][] gain = new double[count][groups.size()];
    for (int i = 0; i < count; i++) {
      for (int group = 0; group < groups.size(); group++) {
        gain[i][group] = gain(first[visit] + i, groups.get(group));
      }
    }
    int[] chosen = Assignment.mostGain(gain);
    boolean better = isNew || total(gain, chosen) > total(gain, before) + LEAST_GAIN;
    place(visit, better ? chosen : before);
    return better;
  }

  private void place(int visit, int[] chosen) {
    for (int i = 0; i < chosen.length; i++) {
      int group = chosen[i] >= 0 ? chosen[i] : emptyGroup();
      groups.get(group).add(first[visit] + i);
      groupOf[first[visit] + i] = group;
    }
  }

  private int emptyGroup() {
    for (int group = 0; group < groups.size(); group++) {
      if (groups.get(group).isEmpty()) {
        return group;
      }
    }
    groups.add(new ArrayList<>());
    return groups.size() - 1;
  }

  private double gain(int shape, List<Integer> group) {
    SortedSum sum = new SortedSum();
    for (int member : group) {
      sum.add(affinity[shape][member]);
    }
    return sum.take();
  }

  private static double total(double[][] gain, int[] chosen) {
    double total = 0;
    for (int i = 0; i < chosen.length; i++) {
      total += chosen[i] < 0 ? 0 : gain[i][chosen[i]];
    }
    return total;
  }
}
