package io.plumbline.labeling.activation;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which entries of a service's response people are to review. Immutable.
 *
 * @param everything whether it is the response as a whole, as when it was sampled
 * @param entries otherwise the indices of the entries, from 0
 */
record Selection(boolean everything, NavigableSet<Integer> entries) {

  static final Selection EVERYTHING = new Selection(true, new TreeSet<>());
  static final Selection NOTHING = of(List.of());

  Selection {
    entries = Collections.unmodifiableNavigableSet(new TreeSet<>(entries));
  }

  static Selection of(Iterable<Integer> entries) {
    NavigableSet<Integer> sorted = new TreeSet<>();
    entries.forEach(sorted::add);
    return new Selection(false, sorted);
  }

  /** What conditions select that are true each for itself. */
  static Selection ofAny(List<Selection> selections) {
    return selections.contains(EVERYTHING) ? EVERYTHING : union(selections);
  }

  /**
   * What conditions select that are true together. Sampling beside another condition only lets its
   * entries through; entries of several conditions are all reviewed, as the conditions may be about
   * different ones.
   */
  static Selection ofAll(List<Selection> selections) {
    List<Selection> narrow = selections.stream().filter(one -> !one.everything).toList();
    return narrow.isEmpty() ? EVERYTHING : union(narrow);
  }

  private static Selection union(List<Selection> selections) {
    return of(selections.stream().flatMap(one -> one.entries.stream()).toList());
  }
}
