package io.plumbline.objectstore;

import org.jspecify.annotations.Nullable;

/** Which bytes of an object are wanted. */
public sealed interface ByteRange {
  /** All of them; unlike {@code from(0)} also of an empty object. */
  record All() implements ByteRange {}

  /**
   * From one byte on.
   *
   * @param first the first byte wanted, from 0
   */
  record From(long first) implements ByteRange {
    /** Checks the number. */
    public From {
      if (first < 0) {
        throw new IllegalArgumentException("a range begins at 0 or later, not " + first);
      }
    }
  }

  /**
   * From one byte to another.
   *
   * @param first the first byte wanted, from 0
   * @param last the last byte wanted; may lie beyond the end
   */
  record Between(long first, long last) implements ByteRange {
    /** Checks the numbers. */
    public Between {
      if (first < 0 || last < first) {
        throw new IllegalArgumentException("not a range of bytes: " + first + "-" + last);
      }
    }
  }

  /**
   * The end.
   *
   * @param length how many bytes; may be more than there are
   */
  record Last(long length) implements ByteRange {
    /** Checks the number. */
    public Last {
      if (length < 0) {
        throw new IllegalArgumentException("a range has 0 bytes or more, not " + length);
      }
    }
  }

  /** All bytes. */
  static ByteRange all() {
    return new All();
  }

  /** From that byte to the end. */
  static ByteRange from(long first) {
    return new From(first);
  }

  /** From the first to the last byte, both included. */
  static ByteRange between(long first, long last) {
    return new Between(first, last);
  }

  /** That many bytes of the end. */
  static ByteRange last(long length) {
    return new Last(length);
  }

  /**
   * The bytes that are meant in an object of that size; null if there are none of them, which is an
   * error for all but {@link All}.
   */
  default @Nullable Span within(long size) {
    if (this instanceof All) {
      return new Span(0, size);
    }
    if (this instanceof From from) {
      return from.first < size ? new Span(from.first, size - from.first) : null;
    }
    if (this instanceof Between between) {
      return between.first < size
          ? new Span(between.first, Math.min(between.last + 1, size) - between.first)
          : null;
    }
    long length = Math.min(((Last) this).length, size);
    return length > 0 ? new Span(size - length, length) : null;
  }

  /**
   * Bytes that are there.
   *
   * @param offset the first of them
   * @param length how many
   */
  record Span(long offset, long length) {}
}
