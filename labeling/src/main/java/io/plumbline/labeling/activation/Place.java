package io.plumbline.labeling.activation;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value in JSON that a client sent. Every reading of it says where it is when it is not what it
 * has to be.
 *
 * @param value the value, or a missing node
 * @param where what to call it in a message
 */
record Place(JsonNode value, String where) {

  Place member(String name) {
    return new Place(value.path(name), where + "." + name);
  }

  boolean isAbsent() {
    return value.isMissingNode() || value.isNull();
  }

  ObjectNode object() {
    if (value instanceof ObjectNode object) {
      return object;
    }
    throw wrong("a JSON object");
  }

  /** The entries of a list. */
  List<Place> list() {
    if (!value.isArray()) {
      throw wrong("a list");
    }
    return IntStream.range(0, value.size())
        .mapToObj(index -> new Place(value.path(index), where + "[" + index + "]"))
        .toList();
  }

  /** The entries of a list that may be left out. */
  List<Place> listOrNothing() {
    return isAbsent() ? List.of() : list();
  }

  String text() {
    if (!value.isString()) {
      throw wrong("a text");
    }
    return value.stringValue();
  }

  double number() {
    double number = value.isNumber() ? value.asDouble(Double.NaN) : Double.NaN;
    if (!Double.isFinite(number)) {
      throw wrong("a number");
    }
    return number;
  }

  private InvalidRequestException wrong(String needed) {
    String found = isAbsent() ? " is missing; it has to be " : " has to be ";
    return new InvalidRequestException(where + found + needed);
  }
}
