package io.plumbline.labeling.activation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name that a condition is about: of a moderation label, or of a form's key. Upper and lower
 * case differ; white space between words does not.
 *
 * @param name the name, or {@code *} for any
 * @param aliases other spellings
 * @param spellings all of them as inferences are spelled, see {@link #spelled}
 */
record InferenceName(String name, List<String> aliases, Set<String> spellings) {

  private static final String ANY = "*";
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  InferenceName {
    aliases = List.copyOf(aliases);
    spellings = Set.copyOf(spellings);
  }

  static InferenceName of(String name, List<String> aliases) {
    Set<String> spellings = new HashSet<>();
    spellings.add(spelled(name));
    aliases.forEach(alias -> spellings.add(spelled(alias)));
    return new InferenceName(name, aliases, spellings);
  }

  /** A name with one blank between its words and nothing around them. */
  static String spelled(String name) {
    return WHITE_SPACE.matcher(name.strip()).replaceAll(" ");
  }

  boolean isAny() {
    return name.equals(ANY);
  }

  boolean matches(Inference inference) {
    return isAny() || spellings.contains(inference.name());
  }
}
