package io.plumbline.labeling.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Says of a text that is no JSON where it stops to be, in words for people who do not program. */
final class JsonProblem {

  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected character \\('(.)' .*", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("Unrecognized token '([^']*)'.*", Pattern.DOTALL);
  private static final Pattern TWICE =
      Pattern.compile("Duplicate Object property (\"[^\"]*\").*", Pattern.DOTALL);

  private JsonProblem() {}

  /** Such as {@code column 12: unexpected "}"}. */
  static String of(JacksonException e) {
    String what = what(String.valueOf(e.getOriginalMessage()));
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    return column > 0 ? "column " + column + ": " + what : what;
  }

  private static String what(String message) {
    Matcher character = CHARACTER.matcher(message);
    if (character.matches()) {
      return character.group(1).equals("'")
          ? "single quotes; JSON has double quotes"
          : "unexpected \"" + character.group(1) + "\"";
    }
    Matcher token = TOKEN.matcher(message);
    if (token.matches()) {
      return "\"" + token.group(1) + "\" is no JSON; texts stand in double quotes";
    }
    Matcher twice = TWICE.matcher(message);
    if (twice.matches()) {
      return "the key " + twice.group(1) + " is there twice";
    }
    if (message.startsWith("Unexpected end-of-input")) {
      return "it ends too early; a brace, a bracket or a quote is missing";
    }
    if (message.startsWith("Trailing token")) {
      return "something follows the object";
    }
    if (message.startsWith("Illegal unquoted character")) {
      return "a control character stands in a text; write it as \\n, \\t or \\u0000";
    }
    return message.lines().findFirst().orElse("malformed");
  }
}
