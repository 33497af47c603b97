package io.plumbline.consolidationcli.input;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object on a line of a {@link JsonLinesFile}, or inside of one. What is wrong with a value is
 * reported with its place, such as {@code answers.jsonl line 7, boxes[2].left}.
 *
 * @param place file and line, and the path of an inner object
 * @param json the object
 */
public record JsonRow(String place, ObjectNode json) {

  /**
   * A text that must not be blank; a number counts as its text.
   *
   * @throws BadLineException if there is none
   */
  public String text(String name) throws BadLineException {
    JsonNode value = json.path(name);
    if (value.isNumber()) {
      return value.asString();
    }
    if (!value.isString() || value.stringValue().isBlank()) {
      throw problem(name, "there is no text; write \"" + name + "\":\"…\"");
    }
    return value.stringValue();
  }

  /**
   * A finite number.
   *
   * @throws BadLineException if there is none
   */
  public double number(String name) throws BadLineException {
    JsonNode value = json.path(name);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw problem(name, "there is no finite number; write \"" + name + "\":12.5");
    }
    return value.doubleValue();
  }

  /**
   * A list of objects, maybe empty.
   *
   * @throws BadLineException if there is no list, or it holds something else
   */
  public List<JsonRow> objects(String name) throws BadLineException {
    List<JsonRow> rows = new ArrayList<>();
    for (JsonNode element : list(name)) {
      if (!(element instanceof ObjectNode object)) {
        throw problem(name + "[" + rows.size() + "]", "not an object; write it in braces");
      }
      rows.add(new JsonRow(place(name + "[" + rows.size() + "]"), object));
    }
    return rows;
  }

  /**
   * A list of texts, maybe empty.
   *
   * @throws BadLineException if there is no list, or it holds something else
   */
  public List<String> texts(String name) throws BadLineException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : list(name)) {
      if (!element.isString()) {
        throw problem(name + "[" + texts.size() + "]", "not a text; write it in quotes");
      }
      texts.add(element.stringValue());
    }
    return texts;
  }

  /**
   * A list.
   *
   * @throws BadLineException if there is none
   */
  public List<JsonNode> list(String name) throws BadLineException {
    JsonNode value = json.path(name);
    if (!value.isArray()) {
      throw problem(name, "there is no list; write \"" + name + "\":[…], with [] for none");
    }
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(elements::add);
    return elements;
  }

  /** What is wrong with a value, named with its place. */
  public BadLineException problem(String name, String problem) {
    return new BadLineException(place(name), problem);
  }

  private String place(String name) {
    boolean inner = place.endsWith("]");
    return place + (inner ? "." : ", ") + name;
  }
}
