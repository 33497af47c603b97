package io.plumbline.consolidationcli.input;

/** One line of a file cannot be used. The message says where, what is wrong, and how to mend it. */
public final class BadLineException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param place the file, line and column, such as {@code answers.csv line 17, column 3 (label)}
   * @param problem what is wrong there and how to mend it
   */
  public BadLineException(String place, String problem) {
    super(place + ": " + problem);
  }
}
