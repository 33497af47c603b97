package io.plumbline.labeling.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The classes of a job, in the order of its label category configuration file.
 *
 * <p>A class's index in the output manifest is its position here, from 0.
 *
 * @param names the classes' names: unique, at most 256 characters each
 */
public record LabelCategories(List<String> names) {

  /** Of a custom job that has no label category file. */
  public static final LabelCategories NONE = new LabelCategories(List.of());

  private static final int MAX_NAME_CHARACTERS = 256;
  private static final JsonMapper JSON = JsonMapper.shared();

  public LabelCategories {
    names = List.copyOf(names);
  }

  /** The position of {@code name}, or -1. */
  public int indexOf(String name) {
    return names.indexOf(name);
  }

  /**
   * Reads the file's content: {@code
   * {"document-version":"2018-11-28","labels":[{"label":"Cat"},…]}}.
   *
   * @param minimum how many labels the task type needs at least
   * @throws ManifestException when it is not such a file; the message says where and how to mend it
   */
  public static LabelCategories parse(byte[] content, int minimum) throws ManifestException {
    JsonNode root;
    try {
      root = JSON.readTree(content);
    } catch (JacksonException e) {
      throw problem("it is not JSON: " + e.getOriginalMessage());
    }
    JsonNode labels = root.path("labels");
    if (!labels.isArray()) {
      throw problem("\"labels\" is missing; it is a list such as [{\"label\":\"Cat\"}]");
    }
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode entry : labels) {
      String where = "labels[" + names.size() + "]";
      JsonNode label = entry.path("label");
      if (!label.isString() || label.stringValue().isBlank()) {
        throw problem(
            where + " has no \"label\"; each entry is an object such as {\"label\":\"Cat\"}");
      }
      String name = label.stringValue();
      if (name.length() > MAX_NAME_CHARACTERS) {
        throw problem(where + " has a name longer than 256 characters; shorten it");
      }
      if (!seen.add(name)) {
        throw problem(where + " repeats the name \"" + name + "\"; names are unique");
      }
      names.add(name);
    }
    if (names.size() < minimum) {
      throw problem(
          "it has " + names.size() + " labels; this task type needs " + minimum + " or more");
    }
    return new LabelCategories(names);
  }

  private static ManifestException problem(String what) {
    return new ManifestException("label category configuration file: " + what);
  }
}
