package io.plumbline.liquid.internal.budget;

import io.plumbline.liquid.RenderLimits;
import java.util.function.LongSupplier;

/** What one rendering may still spend. Belongs to one rendering, and so to one thread. */
public final class Budget {

  /** How deep values may nest in each other: bounds recursion over data, cyclic ones included. */
  public static final int MAX_DATA_DEPTH = 500;

  /**
   * What an element of a list counts in characters: a reference and, often, a small object behind
   * it.
   */
  private static final int ELEMENT_COST = 24;

  /**
   * A clock reading costs about as much as this many steps, so that it is never the larger part.
   */
  private static final int STEPS_PER_CLOCK_READING = 128;

  /** A step of work on text that is worth a step of its own. */
  private static final int CHARACTERS_PER_STEP = 512;

  private final RenderLimits limits;
  private final LongSupplier nanoTime;
  private final long startNanos;
  private final long maxNanos;
  private long iterations;
  private long outputCharacters;
  private long intermediateCharacters;
  private long steps;
  private long nextClockReading;

  /** Starts the clock. */
  public Budget(RenderLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.startNanos = nanoTime.getAsLong();
    this.maxNanos = saturatedNanos(limits);
  }

  /** One small step was made: a node rendered, two values compared. */
  public void step() {
    steps(1);
  }

  /** A loop begins another turn. */
  public void iteration() {
    iterations++;
    if (iterations > limits.maxLoopIterations()) {
      throw new LimitReached(
          "the loops of this template make more than %,d turns; loop over less, for instance with 'limit'"
              .formatted(limits.maxLoopIterations()));
    }
    step();
  }

  /** So many characters are about to be written to the output. */
  public void output(long characters) {
    outputCharacters += characters;
    if (outputCharacters > limits.maxOutputCharacters()) {
      throw new LimitReached(
          "the output is longer than %,d characters; write less, or loop over less"
              .formatted(limits.maxOutputCharacters()));
    }
    steps(characters / CHARACTERS_PER_STEP);
  }

  /** So many characters are about to be made on the way to the output. */
  public void intermediate(long characters) {
    intermediateCharacters += characters;
    if (intermediateCharacters > limits.maxIntermediateCharacters() || intermediateCharacters < 0) {
      throw new LimitReached(
          "filters, captures and comparisons make more than %,d characters of text and lists; work on less at a time"
              .formatted(limits.maxIntermediateCharacters()));
    }
    steps(characters / CHARACTERS_PER_STEP);
  }

  /** A list of so many elements is about to be made. */
  public void elements(long count) {
    intermediate(count > Long.MAX_VALUE / ELEMENT_COST ? Long.MAX_VALUE / 2 : count * ELEMENT_COST);
  }

  /** Values that nest so deep are about to be walked. */
  public void depth(int depth) {
    if (depth > MAX_DATA_DEPTH) {
      throw new LimitReached(
          "the data nest deeper than %d levels; give the template flatter data"
              .formatted(MAX_DATA_DEPTH));
    }
  }

  /** So many small steps were made. */
  public void steps(long count) {
    steps += count;
    if (steps >= nextClockReading) {
      nextClockReading = steps + STEPS_PER_CLOCK_READING;
      if (nanoTime.getAsLong() - startNanos > maxNanos) {
        throw new LimitReached(
            "rendering takes longer than %d ms; do less work in loops"
                .formatted(limits.maxDuration().toMillis()));
      }
    }
  }

  private static long saturatedNanos(RenderLimits limits) {
    try {
      return limits.maxDuration().toNanos();
    } catch (ArithmeticException tooLong) {
      return Long.MAX_VALUE;
    }
  }
}
