package io.plumbline.aws.json;

import io.plumbline.aws.error.SerializationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parses request bodies under limits, and holds the JSON settings of this package. Thread-safe. */
public final class Json {
  /**
   * The deepest request shape nests nine levels; unknown members may nest further and are ignored.
   */
  private static final int MAX_DEPTH = 100;

  private static final int MAX_NUMBER_DIGITS = 100;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_DIGITS)
                          .build())
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * Reads the body of a request. An empty body is a request without members, as some clients send
   * it. Where a member stands twice, the last one counts.
   *
   * @throws SerializationException if the bytes are not one JSON object, or nest too deeply
   */
  public static ObjectNode parseRequest(byte[] body) {
    if (body.length == 0) {
      return MAPPER.createObjectNode();
    }
    JsonNode node;
    try {
      node = MAPPER.readTree(body);
    } catch (JacksonException e) {
      SerializationException refused = new SerializationException(describe(e));
      refused.initCause(e);
      throw refused;
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new SerializationException("The request body must be one JSON object.");
  }

  private static String describe(JacksonException e) {
    return e.getLocation() == null
        ? "The request body is not valid JSON."
        : "The request body is not valid JSON at line %d, column %d."
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }
}
