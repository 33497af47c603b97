package io.plumbline.autolabeldjl;

/**
 * How long a network is trained, whatever the number of examples.
 *
 * @param passes how often each example is looked at, at most; 1 or more
 * @param looks how many pictures are looked at in all, at most; 1 or more
 * @param batch pictures in a step; 2 or more
 */
record Effort(int passes, int looks, int batch) {

  static final Effort USUAL = new Effort(60, 30_000, 64);

  /** The number of steps for so many examples, 1 or more. */
  int steps(int examples) {
    long wanted = Math.min((long) passes * examples, looks);
    return (int) Math.max(1, (wanted + batch - 1) / batch);
  }
}
