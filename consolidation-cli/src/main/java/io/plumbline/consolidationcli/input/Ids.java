package io.plumbline.consolidationcli.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives ids an index in the order of their first appearance. Not safe for threads. */
public final class Ids {

  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<String> ids = new ArrayList<>();

  /** The index of an id, a new one if it is new. */
  public int index(String id) {
    Integer known = indexes.putIfAbsent(id, ids.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    return ids.size() - 1;
  }

  /** The index of an id, or −1. */
  public int find(String id) {
    return indexes.getOrDefault(id, -1);
  }

  /** The ids by index. */
  public List<String> list() {
    return List.copyOf(ids);
  }
}
