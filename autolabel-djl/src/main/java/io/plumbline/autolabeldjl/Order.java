package io.plumbline.autolabeldjl;

import java.util.Random;

/** Examples in one random order after the other, so that each comes up equally often. */
final class Order {

  private final int[] places;
  private final Random random;
  private int at;

  /**
   * @param count 1 or more
   */
  Order(int count, Random random) {
    places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = i;
    }
    this.random = random;
    at = count;
  }

  /** The place of the next example. */
  int next() {
    if (at == places.length) {
      for (int i = places.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int kept = places[i];
        places[i] = places[other];
        places[other] = kept;
      }
      at = 0;
    }
    return places[at++];
  }
}
