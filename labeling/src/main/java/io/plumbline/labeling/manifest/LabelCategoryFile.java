package io.plumbline.labeling.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads label category configuration files: {@code
 * {"document-version":"2018-11-28","labels":[{"label":"Cat","shortDisplayName":"ct"},…],
 * "instructions":{"shortInstruction":"…","fullInstruction":"…"},"auditLabelAttributeName":"…"}}.
 *
 * <p>All but {@code labels} may be left out. What the files of other task types have beside that
 * (attributes, {@code annotationType}, …) is passed over. {@code shortIntroduction} stands for
 * {@code shortInstruction} in one page of Ground Truth's documentation.
 */
final class LabelCategoryFile {

  private static final int MAX_NAME_CHARACTERS = 256;
  private static final JsonMapper JSON = JsonMapper.shared();

  private LabelCategoryFile() {}

  static LabelCategories parse(byte[] content, int minimum) throws ManifestException {
    if (content.length == 0) {
      throw problem("it is empty; write {\"labels\":[{\"label\":\"Cat\"}]}");
    }
    JsonNode root;
    try {
      root = JSON.readTree(content);
    } catch (JacksonException e) {
      throw problem(
          "it is not JSON: line " + e.getLocation().getLineNr() + ", " + JsonProblem.of(e));
    }
    JsonNode labels = root.path("labels");
    if (!labels.isArray()) {
      throw problem("\"labels\" is missing; it is a list such as [{\"label\":\"Cat\"}]");
    }
    List<String> names = names(labels);
    if (names.size() < minimum) {
      throw problem(
          "it has "
              + names.size()
              + (names.size() == 1 ? " label" : " labels")
              + "; this task type needs "
              + minimum
              + " or more");
    }
    return new LabelCategories(
        names, shortNames(labels), instructions(root.path("instructions")), audited(root));
  }

  private static List<String> names(JsonNode labels) throws ManifestException {
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
    return names;
  }

  private static Map<String, String> shortNames(JsonNode labels) throws ManifestException {
    Map<String, String> shortNames = new HashMap<>();
    for (JsonNode entry : labels) {
      String shortName = text(entry, "shortDisplayName", "labels[].shortDisplayName");
      if (!shortName.isBlank()) {
        shortNames.put(entry.path("label").stringValue(), shortName);
      }
    }
    return shortNames;
  }

  private static WorkerInstructions instructions(JsonNode node) throws ManifestException {
    String shortly = text(node, "shortInstruction", "instructions.shortInstruction");
    return new WorkerInstructions(
        shortly.isEmpty()
            ? text(node, "shortIntroduction", "instructions.shortIntroduction")
            : shortly,
        text(node, "fullInstruction", "instructions.fullInstruction"));
  }

  private static @Nullable String audited(JsonNode root) throws ManifestException {
    String name = text(root, "auditLabelAttributeName", "auditLabelAttributeName");
    return name.isBlank() ? null : name;
  }

  private static String text(JsonNode node, String name, String where) throws ManifestException {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw problem("\"" + where + "\" is not a text; write it in quotes");
    }
    return value.stringValue();
  }

  private static ManifestException problem(String what) {
    return new ManifestException("label category configuration file: " + what);
  }
}
