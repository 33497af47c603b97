package io.plumbline.aws.model;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Something that a value must satisfy beyond its type. Immutable. {@link #accepts} may rely on the
 * value having the JSON type of its shape.
 */
public sealed interface Constraint {
  boolean accepts(JsonNode value);

  /** The constraint in the words of the real service. */
  String requirement();

  /** Least length; strings count code points, lists and maps their elements, blobs their bytes. */
  record MinLength(long least, Measure measure) implements Constraint {
    @Override
    public boolean accepts(JsonNode value) {
      return measure.of(value) >= least;
    }

    @Override
    public String requirement() {
      return "Member must have length greater than or equal to " + least;
    }
  }

  /** Greatest length, counted as in {@link MinLength}. */
  record MaxLength(long most, Measure measure) implements Constraint {
    @Override
    public boolean accepts(JsonNode value) {
      return measure.of(value) <= most;
    }

    @Override
    public String requirement() {
      return "Member must have length less than or equal to " + most;
    }
  }

  /** Least number. */
  record MinValue(long least) implements Constraint {
    @Override
    public boolean accepts(JsonNode value) {
      return value.doubleValue() >= least;
    }

    @Override
    public String requirement() {
      return "Member must have value greater than or equal to " + least;
    }
  }

  /** Greatest number. */
  record MaxValue(long most) implements Constraint {
    @Override
    public boolean accepts(JsonNode value) {
      return value.doubleValue() <= most;
    }

    @Override
    public String requirement() {
      return "Member must have value less than or equal to " + most;
    }
  }

  /**
   * The whole string must match a regular expression. AWS writes these for Java, so they are used
   * as they stand.
   *
   * @param longest strings with more code points are not matched at all, because the shape's {@link
   *     MaxLength} refuses them anyway, or, where the model sets none, because matching must stay
   *     bounded
   * @param lengthIsChecked whether there is a {@link MaxLength} that reports such strings
   */
  record Matches(Pattern pattern, long longest, boolean lengthIsChecked) implements Constraint {
    @Override
    public boolean accepts(JsonNode value) {
      if (Measure.CODE_POINTS.of(value) > longest) {
        return lengthIsChecked;
      }
      return BoundedMatch.matches(pattern, value.stringValue());
    }

    @Override
    public String requirement() {
      return "Member must satisfy regular expression pattern: " + pattern.pattern();
    }
  }

  /** One of a set of words. */
  record OneOf(List<String> words) implements Constraint {
    public OneOf {
      words = List.copyOf(words);
    }

    @Override
    public boolean accepts(JsonNode value) {
      return words.contains(value.stringValue());
    }

    @Override
    public String requirement() {
      return "Member must satisfy enum value set: [" + String.join(", ", words) + "]";
    }
  }

  /** Of a union's members, one is set. */
  record ExactlyOneMember(List<String> members) implements Constraint {
    public ExactlyOneMember {
      members = List.copyOf(members);
    }

    @Override
    public boolean accepts(JsonNode value) {
      return members.stream().filter(value::hasNonNull).count() == 1;
    }

    @Override
    public String requirement() {
      return "Member must have exactly one of its members set: ["
          + String.join(", ", members)
          + "]";
    }
  }
}
