package io.plumbline.labeling.job;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.Locale;

/**
 * What a change sends out again.
 *
 * @param scope which objects
 * @param beforeVersion with {@link Scope#BEFORE}: what workers had under versions before this one
 *     counts no longer; 0 otherwise
 */
public record Resend(Scope scope, int beforeVersion) {

  /** Which objects go out again. */
  public enum Scope {
    /** Those that do not have all their answers. */
    UNFINISHED,
    /** Those that have an answer of a version before a given one, labeled or not. */
    BEFORE,
    /** All that have been out. */
    ALL
  }

  /**
   * Reads {@code unfinished}, {@code all} or {@code before:3}.
   *
   * @throws InvalidRequestException when it is none of them
   */
  public static Resend parse(String text) {
    return switch (text) {
      case "unfinished" -> new Resend(Scope.UNFINISHED, 0);
      case "all" -> new Resend(Scope.ALL, 0);
      default -> {
        if (!text.matches("before:[1-9][0-9]{0,8}")) {
          throw new InvalidRequestException(
              "Resend must be unfinished, all or before:VERSION, not " + text);
        }
        yield new Resend(Scope.BEFORE, Integer.parseInt(text.substring("before:".length())));
      }
    };
  }

  /**
   * What workers had under versions before this counts no longer.
   *
   * @param version the version that sends out again
   */
  public int bound(int version) {
    return scope == Scope.BEFORE ? beforeVersion : version;
  }

  @Override
  public String toString() {
    String name = scope.name().toLowerCase(Locale.ROOT);
    return scope == Scope.BEFORE ? name + ":" + beforeVersion : name;
  }
}
