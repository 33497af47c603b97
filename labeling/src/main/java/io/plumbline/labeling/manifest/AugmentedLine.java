package io.plumbline.labeling.manifest;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds a label to a manifest line.
 *
 * <p>What the owner wrote stays as it was, byte for byte, unless the line already has an attribute
 * of the same name: that one is replaced.
 */
public final class AugmentedLine {

  private static final JsonMapper JSON = JsonMapper.shared();

  private AugmentedLine() {}

  /**
   * The output line of an input line.
   *
   * @param line the input line
   * @param label the attributes to add: {@code <label attribute>} and {@code <label
   *     attribute>-metadata}
   * @return the output line, without its end
   */
  public static String of(ManifestLine line, ObjectNode label) {
    if (label.isEmpty()) {
      return line.text();
    }
    boolean replaces = label.propertyNames().stream().anyMatch(line.json()::has);
    if (replaces) {
      ObjectNode merged = line.json().deepCopy();
      label.propertyNames().forEach(merged::remove);
      merged.setAll(label);
      return JSON.writeValueAsString(merged);
    }
    String text = line.text().stripTrailing();
    String added = JSON.writeValueAsString(label);
    // A manifest line is never an empty object: it has "source" or "source-ref".
    return text.substring(0, text.length() - 1).stripTrailing() + "," + added.substring(1);
  }
}
