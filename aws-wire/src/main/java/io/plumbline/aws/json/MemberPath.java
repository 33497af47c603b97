package io.plumbline.aws.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request a value stands, spelled as AWS spells it in error texts: member names begin
 * with a lower-case letter, list elements count from one, {@code humanTaskConfig.uiConfig}, {@code
 * tags.1.member.key}. Immutable.
 */
public final class MemberPath {
  private static final MemberPath ROOT = new MemberPath(null, "");

  private final @Nullable MemberPath parent;
  private final String segment;

  private MemberPath(@Nullable MemberPath parent, String segment) {
    this.parent = parent;
    this.segment = segment;
  }

  /** The request itself. */
  public static MemberPath root() {
    return ROOT;
  }

  /** The member of this structure that the API model calls {@code name}. */
  public MemberPath member(String name) {
    return new MemberPath(this, Character.toLowerCase(name.charAt(0)) + name.substring(1));
  }

  /** An element of this list. {@code index} counts from zero, as in Java. */
  public MemberPath element(int index) {
    return new MemberPath(this, Objects.checkIndex(index, Integer.MAX_VALUE) + 1 + ".member");
  }

  /** The value that this map holds under {@code key}. */
  public MemberPath entry(String key) {
    return new MemberPath(this, key + ".member");
  }

  @Override
  public String toString() {
    if (parent == null || parent == ROOT) {
      return segment;
    }
    return parent + "." + segment;
  }
}
