package io.plumbline.consolidationcli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command as a shell would run it.
 *
 * @param exitCode as the shell sees it
 * @param out what it printed to the standard output
 * @param err what it printed to the standard error
 */
public record CommandRun(int exitCode, String out, String err) {

  /** Runs {@code consolidate} with these arguments. */
  public static CommandRun of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int exitCode =
        ConsolidateCommand.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
