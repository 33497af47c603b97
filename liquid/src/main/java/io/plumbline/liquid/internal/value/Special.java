package io.plumbline.liquid.internal.value;

/** Values that only the interpreter makes. */
public enum Special {
  /** What a lookup finds where the data have nothing; everywhere else it is nil. */
  UNDEFINED,

  /** The literal {@code empty}: equal to whatever has no content. */
  EMPTY,

  /**
   * The literal {@code blank}: equal to nil, false, whatever has no content, and text of white
   * space only.
   */
  BLANK
}
