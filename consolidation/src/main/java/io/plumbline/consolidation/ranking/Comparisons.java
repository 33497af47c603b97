package io.plumbline.consolidation.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who preferred which of two items. The objects are the pairs that somebody compared: of a pair,
 * the item that was named first in its first comparison is its first item in all of them.
 *
 * <p>Immutable after {@link Builder#build}, safe for threads.
 */
public final class Comparisons {
  private final List<String> items;
  private final List<String> workers;
  private final int[] pairFirst;
  private final int[] pairSecond;
  private final int[] pair;
  private final int[] worker;
  private final Preference[] preference;
  private final double[] weight;

  private Comparisons(Builder builder) {
    this.items = List.copyOf(builder.itemIds);
    this.workers = List.copyOf(builder.workerIds);
    this.pairFirst = builder.pairs.stream().mapToInt(ids -> ids[0]).toArray();
    this.pairSecond = builder.pairs.stream().mapToInt(ids -> ids[1]).toArray();
    int size = builder.size;
    this.pair = Arrays.copyOf(builder.pair, size);
    this.worker = Arrays.copyOf(builder.worker, size);
    this.preference = Arrays.copyOf(builder.preference, size);
    this.weight = Arrays.copyOf(builder.weight, size);
  }

  /** Starts a collection. */
  public static Builder builder() {
    return new Builder();
  }

  /** Ids of the items, by index. */
  public List<String> items() {
    return items;
  }

  /** Ids of the workers, by index. */
  public List<String> workers() {
    return workers;
  }

  /** Number of different pairs that were compared: the objects. */
  public int pairs() {
    return pairFirst.length;
  }

  /** Index of the first item of a pair. */
  public int first(int pairIndex) {
    return pairFirst[pairIndex];
  }

  /** Index of the second item of a pair. */
  public int second(int pairIndex) {
    return pairSecond[pairIndex];
  }

  /** Number of comparisons. */
  public int size() {
    return pair.length;
  }

  /** Index of the pair that a comparison is about. */
  public int pair(int comparison) {
    return pair[comparison];
  }

  /** Index of the worker who compared. */
  public int worker(int comparison) {
    return worker[comparison];
  }

  /** What they said of the pair's first and second item. */
  public Preference preference(int comparison) {
    return preference[comparison];
  }

  /** How many independent answers a comparison counts for, more than 0 and at most 1. */
  public double weight(int comparison) {
    return weight[comparison];
  }

  /** Collects comparisons. Not safe for threads. */
  public static final class Builder {
    private static final int INITIAL_CAPACITY = 64;

    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Integer> workers = new HashMap<>();
    private final Map<Long, Integer> pairIndexes = new HashMap<>();
    private final List<String> itemIds = new ArrayList<>();
    private final List<String> workerIds = new ArrayList<>();
    private final List<int[]> pairs = new ArrayList<>();
    private int[] pair = new int[INITIAL_CAPACITY];
    private int[] worker = new int[INITIAL_CAPACITY];
    private Preference[] preference = new Preference[INITIAL_CAPACITY];
    private double[] weight = new double[INITIAL_CAPACITY];
    private int size;

    private Builder() {}

    /**
     * Adds one comparison.
     *
     * @param firstItem id of an item
     * @param secondItem id of another item
     * @param workerId who compared
     * @param preferred what they said
     * @return this builder
     * @throws IllegalArgumentException if both items are the same
     */
    public Builder add(String firstItem, String secondItem, String workerId, Preference preferred) {
      return add(firstItem, secondItem, workerId, preferred, 1);
    }

    /** With the number of independent answers that it counts for. */
    Builder add(
        String firstItem, String secondItem, String workerId, Preference preferred, double counts) {
      if (firstItem.equals(secondItem)) {
        throw new IllegalArgumentException(
            "worker \"%s\" compared \"%s\" with itself".formatted(workerId, firstItem));
      }
      grow();
      int first = index(firstItem, items, itemIds);
      int second = index(secondItem, items, itemIds);
      int found = pairIndex(first, second);
      pair[size] = found;
      worker[size] = index(workerId, workers, workerIds);
      preference[size] = pairs.get(found)[0] == first ? preferred : preferred.reversed();
      weight[size] = counts;
      size++;
      return this;
    }

    /** The comparisons added so far; the builder can go on afterwards. */
    public Comparisons build() {
      return new Comparisons(this);
    }

    private int pairIndex(int first, int second) {
      long key = (long) Math.min(first, second) << Integer.SIZE | Math.max(first, second);
      Integer known = pairIndexes.putIfAbsent(key, pairs.size());
      if (known != null) {
        return known;
      }
      pairs.add(new int[] {first, second});
      return pairs.size() - 1;
    }

    private static int index(String id, Map<String, Integer> indexes, List<String> ids) {
      Integer known = indexes.putIfAbsent(id, ids.size());
      if (known != null) {
        return known;
      }
      ids.add(id);
      return ids.size() - 1;
    }

    private void grow() {
      if (size == pair.length) {
        int capacity = size * 2;
        pair = Arrays.copyOf(pair, capacity);
        worker = Arrays.copyOf(worker, capacity);
        preference = Arrays.copyOf(preference, capacity);
        weight = Arrays.copyOf(weight, capacity);
      }
    }
  }
}
