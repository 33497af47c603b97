package io.plumbline.consolidation.agreement;

import java.util.Arrays;

/**
 * How many ratings gave a unit which value: entries of unit {@code u} stand at positions {@code
 * start[u]} to {@code start[u + 1] - 1}, values ascending.
 *
 * @param start position of each unit's first entry; one longer than there are units
 * @param value value index per entry
 * @param count ratings per entry, at least 1
 * @param ratings ratings per unit
 */
@SuppressWarnings("ArrayRecordComponent") // internal view over arrays
record UnitCounts(int[] start, int[] value, int[] count, int[] ratings) {

  static UnitCounts of(Ratings data) {
    long[] keys = new long[data.size()];
    int[] ratings = new int[data.units()];
    for (int rating = 0; rating < keys.length; rating++) {
      keys[rating] = (long) data.unit(rating) << Integer.SIZE | data.value(rating);
      ratings[data.unit(rating)]++;
    }
    Arrays.sort(keys);
    int[] start = new int[data.units() + 1];
    int[] value = new int[keys.length];
    int[] count = new int[keys.length];
    int entries = 0;
    for (int position = 0; position < keys.length; position++) {
      if (position == 0 || keys[position] != keys[position - 1]) {
        value[entries++] = (int) keys[position];
        start[(int) (keys[position] >> Integer.SIZE) + 1]++;
      }
      count[entries - 1]++;
    }
    for (int unit = 0; unit < data.units(); unit++) {
      start[unit + 1] += start[unit];
    }
    return new UnitCounts(start, value, count, ratings);
  }

  int units() {
    return ratings.length;
  }
}
