package io.plumbline.aws.model;

import io.plumbline.aws.json.MemberPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a request breaks, and words it as the real service does. For one request. */
final class Violations {
  /** Enough for a person to mend the request; a hostile one could break a hundred thousand. */
  private static final int MOST_REPORTED = 50;

  /** Values longer than this are cut in the text. */
  private static final int LONGEST_VALUE = 1024;

  private final List<String> texts = new ArrayList<>();
  private int count;

  /**
   * Adds one.
   *
   * @param value the offending value as text; empty where it may not be shown
   */
  void add(MemberPath path, Optional<String> value, String requirement) {
    count++;
    if (count <= MOST_REPORTED) {
      texts.add(
          "Value%s at '%s' failed to satisfy constraint: %s"
              .formatted(value.map(v -> " '" + cut(v) + "'").orElse(""), path, requirement));
    }
  }

  void addMissing(MemberPath path) {
    count++;
    if (count <= MOST_REPORTED) {
      texts.add(
          "Value null at '" + path + "' failed to satisfy constraint: Member must not be null");
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  String message() {
    return "%d validation error%s detected: %s"
        .formatted(count, count == 1 ? "" : "s", String.join("; ", texts));
  }

  private static String cut(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
