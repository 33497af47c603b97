package io.plumbline.autolabel.threshold;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/**
 * Tests longer and longer prefixes until one fails: each at the full level of its chain, since all
 * before it passed. Several chains start at different places and share the level; a chain that
 * arrives at the next start brings its level along (Wiens, "A fixed sequence Bonferroni procedure
 * for testing multiple endpoints", Pharmaceutical Statistics 2 (2003); Angelopoulos et al., "Learn
 * then test", 2021). The places depend on nothing that people said of the sample.
 */
final class FixedSequence implements ThresholdRule {

  private static final int PLACES = 200;

  /**
   * A start makes sense where the sample could hold so many wrong objects: fewer, and chance ends
   * it.
   */
  private static final double ALLOWED_AT_START = 4;

  private final IntToDoubleFunction allowed;
  private final List<Double> starts;

  /**
   * @param allowed how many wrong objects are allowed among so many open ones
   * @param starts where chains begin, as shares of the pool, more than 0 up to 1
   */
  FixedSequence(IntToDoubleFunction allowed, List<Double> starts) {
    this.allowed = allowed;
    this.starts = starts;
  }

  @Override
  public int prefix(RankedPool pool, double risk) {
    NavigableSet<Integer> places = new TreeSet<>();
    for (double start : starts) {
      int place = Math.max(1, (int) (start * PLACES));
      if (allowedInSample(pool, place) >= ALLOWED_AT_START) {
        places.add(place);
      }
    }
    if (places.isEmpty()) {
      places.add(PLACES);
    }
    int best = 0;
    int reached = -1;
    double level = 0;
    for (int start : places) {
      boolean arrived = reached == start - 1;
      level = (arrived ? level : 0) + risk / places.size();
      Integer next = places.higher(start);
      reached = chain(pool, start, next == null ? PLACES + 1 : next, level);
      best = Math.max(best, reached);
    }
    return place(pool, best);
  }

  private double allowedInSample(RankedPool pool, int index) {
    int prefix = place(pool, index);
    int open = pool.open(prefix);
    return open == 0 ? 0 : pool.sampled(prefix) * allowed.applyAsDouble(open) / open;
  }

  /** The last place that passes, from one place to before another; -1 if the first fails. */
  private int chain(RankedPool pool, int from, int before, double level) {
    int passed = from - 1;
    while (passed + 1 < before && passes(pool, place(pool, passed + 1), level)) {
      passed++;
    }
    return passed < from ? -1 : passed;
  }

  private boolean passes(RankedPool pool, int prefix, double level) {
    return pool.pValue(prefix, allowed.applyAsDouble(pool.open(prefix)), level) <= level;
  }

  private static int place(RankedPool pool, int index) {
    return (int) ((long) pool.size() * index / PLACES);
  }
}
