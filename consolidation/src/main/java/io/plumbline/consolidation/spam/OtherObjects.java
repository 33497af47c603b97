package io.plumbline.consolidation.spam;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which other objects an object is compared with: those next to it when all are sorted by extent,
 * and among equal ones by a hash of their ids. So the choice is as good as random, and is the same
 * in every order of the answers.
 */
final class OtherObjects {
  private final int[] sorted;
  private final int[] place;
  private final long[] hash;

  OtherObjects(ComparableAnswers answers) {
    List<String> ids = answers.objects();
    this.hash = ids.stream().mapToLong(id -> mix(id.hashCode())).toArray();
    this.sorted =
        IntStream.range(0, ids.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer object) -> answers.extent()[object])
                    .thenComparingLong(object -> hash[object])
                    .thenComparing(ids::get))
            .mapToInt(Integer::intValue)
            .toArray();
    this.place = new int[sorted.length];
    for (int position = 0; position < sorted.length; position++) {
      place[sorted[position]] = position;
    }
  }

  /** Up to so many other objects, those nearest in the order first. */
  int[] of(int object, int most) {
    int[] others = new int[Math.min(most, sorted.length - 1)];
    int found = 0;
    for (int step = 1; found < others.length; step++) {
      for (int position : new int[] {place[object] - step, place[object] + step}) {
        if (position >= 0 && position < sorted.length && found < others.length) {
          others[found++] = sorted[position];
        }
      }
    }
    return others;
  }

  /** A number that is as good as drawn at random for each two objects, from 0 to below a bound. */
  int draw(int object, int other, int bound) {
    return (int) Long.remainderUnsigned(mix(hash[object] + 31 * hash[other]), bound);
  }

  /** The finalizer of SplitMix64: G. L. Steele, D. Lea and C. H. Flood, 2014. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
