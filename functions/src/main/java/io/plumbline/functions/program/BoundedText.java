package io.plumbline.functions.program;

/**
 * A text of which the beginning and the end are kept when it becomes too long: the one says what a
 * program was about, the other why it ended. For one thread at a time.
 */
final class BoundedText {

  private final int half;
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder tail = new StringBuilder();
  private long leftOut;

  /**
   * @param half how many characters are kept at either end, 1 or more
   */
  BoundedText(int half) {
    this.half = half;
  }

  void append(CharSequence more) {
    int toHead = Math.min(half - head.length(), more.length());
    head.append(more, 0, toHead);
    tail.append(more, toHead, more.length());
    if (tail.length() > 2 * half) {
      trim();
    }
  }

  /** Gives what is kept, and begins anew. */
  String take() {
    trim();
    String taken =
        leftOut == 0
            ? head.toString() + tail
            : head + "\n… " + leftOut + " characters are left out …\n" + tail;
    head.setLength(0);
    tail.setLength(0);
    leftOut = 0;
    return taken;
  }

  private void trim() {
    int over = tail.length() - half;
    if (over > 0) {
      tail.delete(0, over);
      leftOut += over;
    }
  }
}
