package io.plumbline.consolidation.grouping;

import java.util.function.IntUnaryOperator;

/**
 * Members by group, for instance answers by object: those of group {@code g} stand at positions
 * {@code start[g]} to {@code start[g + 1] - 1} of {@code member}, in ascending order.
 *
 * <p>The arrays are not copied; do not change them. Safe for threads.
 *
 * @param start position of each group's first member; one longer than there are groups
 * @param member indexes of the members
 */
@SuppressWarnings("ArrayRecordComponent") // an index over arrays; identity is documented
public record Groups(int[] start, int[] member) {

  /**
   * Groups members; time and memory are linear.
   *
   * @param groups number of groups
   * @param members number of members
   * @param groupOf the group of a member by its index
   */
  public static Groups of(int groups, int members, IntUnaryOperator groupOf) {
    int[] start = new int[groups + 1];
    for (int index = 0; index < members; index++) {
      start[groupOf.applyAsInt(index) + 1]++;
    }
    for (int group = 0; group < groups; group++) {
      start[group + 1] += start[group];
    }
    int[] next = start.clone();
    int[] member = new int[members];
    for (int index = 0; index < members; index++) {
      member[next[groupOf.applyAsInt(index)]++] = index;
    }
    return new Groups(start, member);
  }

  /** Number of members of a group. */
  public int size(int group) {
    return start[group + 1] - start[group];
  }
}
