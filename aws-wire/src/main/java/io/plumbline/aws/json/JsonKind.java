package io.plumbline.aws.json;

import io.plumbline.aws.error.SerializationException;
import tools.jackson.databind.JsonNode;

/** The text for a value whose JSON type does not fit, worded as AWS's own JSON services word it. */
public final class JsonKind {
  private JsonKind() {}

  /**
   * The error for a value of the wrong JSON type.
   *
   * @param found the value that was sent; only its type is told, never the value itself
   * @param expected what belongs there, with its article: {@code a String}, {@code a list}
   * @param path where it stands
   */
  public static SerializationException mismatch(JsonNode found, String expected, MemberPath path) {
    String where = path.toString().isEmpty() ? "the request" : "'" + path + "'";
    return new SerializationException(
        "%s can not be converted to %s at %s".formatted(kind(found), expected, where));
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> "STRING_VALUE";
      case NUMBER -> "NUMBER_VALUE";
      case BOOLEAN -> node.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE";
      case ARRAY -> "START_ARRAY";
      case OBJECT -> "START_OBJECT";
      default -> "NULL_VALUE";
    };
  }
}
