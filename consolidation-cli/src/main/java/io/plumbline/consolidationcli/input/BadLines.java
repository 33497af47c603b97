package io.plumbline.consolidationcli.input;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/**
 * What happens to lines that cannot be used: the first ends the work, or each is named and passed
 * over. Not safe for threads.
 */
public final class BadLines {

  /** What to do with a bad line. */
  public enum Policy {
    /** The first one ends the work. */
    REFUSE,
    /** Each is named and passed over. */
    SKIP;

    /** As it is written on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** More than these are only counted: a terminal full of errors hides the first. */
  private static final int NAMED = 20;

  private final Policy policy;
  private final PrintWriter err;
  private final String advice;
  private long skipped;

  /**
   * @param err where skipped lines are named
   */
  public BadLines(Policy policy, PrintWriter err) {
    this(policy, err, "; mend it, or pass over such lines with --on-bad-line skip");
  }

  private BadLines(Policy policy, PrintWriter err, String advice) {
    this.policy = policy;
    this.err = err;
    this.advice = advice;
  }

  /** For a file whose lines all count: the first bad one ends the work, whatever was asked for. */
  public static BadLines neverSkipped() {
    return new BadLines(Policy.REFUSE, new PrintWriter(Writer.nullWriter()), "");
  }

  /** For a file that is read once more: what is wrong with it has been said. */
  public static BadLines unheard() {
    return new BadLines(Policy.SKIP, new PrintWriter(Writer.nullWriter()));
  }

  /**
   * Takes notice of a bad line.
   *
   * @throws RefusedException if bad lines are not to be skipped
   */
  public void add(BadLineException bad) throws RefusedException {
    if (policy == Policy.REFUSE) {
      throw new RefusedException(bad.getMessage() + advice);
    }
    skipped++;
    if (skipped <= NAMED) {
      err.println("plumbline: skipped: " + bad.getMessage());
    } else if (skipped == NAMED + 1) {
      err.println("plumbline: further skipped lines are only counted");
    }
  }

  /** How many lines were passed over. */
  public long skipped() {
    return skipped;
  }
}
