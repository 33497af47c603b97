package io.plumbline.aws.model;

import java.util.regex.Pattern;

/**
 * Matches a regular expression under a budget. A backtracking matcher can be made to look at the
 * same characters exponentially often; every look costs one step here, and a match that has spent
 * its steps counts as no match. The patterns of the model need a few steps per character.
 */
final class BoundedMatch {
  private static final long STEPS_PER_CHARACTER = 200;
  private static final long STEPS_AT_LEAST = 20_000;

  private BoundedMatch() {}

  static boolean matches(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Counted(text)).matches();
    } catch (BudgetSpent | StackOverflowError tooHard) {
      return false;
    }
  }

  private static final class Counted implements CharSequence {
    private final String text;
    private long stepsLeft;

    Counted(String text) {
      this.text = text;
      this.stepsLeft = Math.max(STEPS_AT_LEAST, STEPS_PER_CHARACTER * text.length());
    }

    @Override
    public char charAt(int index) {
      if (--stepsLeft < 0) {
        throw new BudgetSpent();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class BudgetSpent extends RuntimeException {
    BudgetSpent() {
      super("a match has spent its steps", null, false, false);
    }
  }
}
