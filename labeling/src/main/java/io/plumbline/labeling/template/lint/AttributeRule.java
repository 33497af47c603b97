package io.plumbline.labeling.template.lint;

import java.util.List;

/**
 * What an attribute of an element may hold.
 *
 * @param kind the kind of value
 * @param values the only values that there are, for {@link Kind#CHOICE}
 * @param required whether the element does nothing without it
 */
public record AttributeRule(Kind kind, List<String> values, boolean required) {

  /** Kinds of values. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** There or not, whatever its value. */
    FLAG,
    /** A list or an object, as JSON or as a JavaScript literal. */
    JSON,
    /** One of some words. */
    CHOICE
  }

  public AttributeRule {
    values = List.copyOf(values);
  }

  /**
   * Reads a rule.
   *
   * @param form {@code text}, {@code number}, {@code flag}, {@code json}, or words with {@code |}
   *     between them; with {@code !} at the end where it is required
   */
  static AttributeRule of(String form) {
    boolean required = form.endsWith("!");
    String kind = required ? form.substring(0, form.length() - 1) : form;
    return switch (kind) {
      case "text" -> new AttributeRule(Kind.TEXT, List.of(), required);
      case "number" -> new AttributeRule(Kind.NUMBER, List.of(), required);
      case "flag" -> new AttributeRule(Kind.FLAG, List.of(), required);
      case "json" -> new AttributeRule(Kind.JSON, List.of(), required);
      default -> new AttributeRule(Kind.CHOICE, List.of(kind.split("\\|")), required);
    };
  }
}
