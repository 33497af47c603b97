package io.plumbline.labeling.manifest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a manifest: one data object with whatever its owner wrote beside it.
 *
 * @param objectIndex 0-based index among the data objects of the manifest
 * @param lineNumber 1-based number of the line in the file, for messages
 * @param text the line as it stands in the file, without its end
 * @param json the same, parsed
 */
public record ManifestLine(long objectIndex, long lineNumber, String text, ObjectNode json) {

  public static final String SOURCE = "source";
  public static final String SOURCE_REF = "source-ref";

  public ManifestLine {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(json, "json");
  }

  /** The inline text, or null when the object is a file. */
  public @Nullable String source() {
    return text(SOURCE);
  }

  /** The S3 URI of the file, or null when the object is inline text. */
  public @Nullable String sourceRef() {
    return text(SOURCE_REF);
  }

  /**
   * Whether the line already carries a label under this attribute name. {@code null} is none, as
   * programs write it that have a column for each attribute; metadata alone are none either.
   */
  public boolean isLabeled(String labelAttributeName) {
    return json.hasNonNull(labelAttributeName);
  }

  /** Whether the label that the line carries came from people ({@code true}) or from a model. */
  public boolean isHumanLabeled(String labelAttributeName) {
    JsonNode human = json.path(labelAttributeName + "-metadata").path("human-annotated");
    return !human.isString() || !human.stringValue().equals("no");
  }

  private @Nullable String text(String attribute) {
    JsonNode value = json.get(attribute);
    return value != null && value.isString() ? value.stringValue() : null;
  }
}
