package io.plumbline.autolabel.feature.image;

/** Pictures by their number. Safe for threads: several are asked for at the same time. */
public interface Pictures {

  /** How many there are. */
  int size();

  /**
   * One picture.
   *
   * @param index 0 to {@code size() - 1}
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  Picture get(int index);
}
