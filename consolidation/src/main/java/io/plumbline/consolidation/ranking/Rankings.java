package io.plumbline.consolidation.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who put the items of which object in which order, with ties. Workers need not rank the same
 * items. Immutable after {@link Builder#build}, safe for threads.
 */
public final class Rankings {
  private final List<String> objects;
  private final List<Ranking> rankings;

  private Rankings(Builder builder) {
    this.objects = List.copyOf(builder.objects.keySet());
    this.rankings = List.copyOf(builder.rankings);
  }

  /**
   * One worker's order of one object's items.
   *
   * @param object index of the object
   * @param worker id of the worker
   * @param tiers best first; the items of a tier are tied
   */
  public record Ranking(int object, String worker, List<List<String>> tiers) {

    /** Copies the lists. */
    public Ranking {
      tiers = tiers.stream().map(List::copyOf).toList();
    }
  }

  /** Starts a collection. */
  public static Builder builder() {
    return new Builder();
  }

  /** Ids of the objects, by index. */
  public List<String> objects() {
    return objects;
  }

  /** All rankings. */
  public List<Ranking> rankings() {
    return rankings;
  }

  /** Collects rankings. Not safe for threads. */
  public static final class Builder {
    private final Map<String, Integer> objects = new LinkedHashMap<>();
    private final List<Ranking> rankings = new ArrayList<>();

    private Builder() {}

    /**
     * Adds one ranking.
     *
     * @param tiers best first; the items of a tier are tied
     * @return this builder
     * @throws IllegalArgumentException if an item stands in it twice, or there is none
     */
    public Builder add(String objectId, String workerId, List<List<String>> tiers) {
      Set<String> seen = new HashSet<>();
      for (List<String> tier : tiers) {
        for (String item : tier) {
          if (!seen.add(item)) {
            throw new IllegalArgumentException(
                "worker \"%s\" ranked \"%s\" of object \"%s\" twice"
                    .formatted(workerId, item, objectId));
          }
        }
      }
      if (seen.isEmpty()) {
        throw new IllegalArgumentException(
            "worker \"%s\" ranked no item of object \"%s\"".formatted(workerId, objectId));
      }
      Integer known = objects.putIfAbsent(objectId, objects.size());
      rankings.add(new Ranking(known == null ? objects.size() - 1 : known, workerId, tiers));
      return this;
    }

    /** The rankings added so far; the builder can go on afterwards. */
    public Rankings build() {
      return new Rankings(this);
    }
  }
}
