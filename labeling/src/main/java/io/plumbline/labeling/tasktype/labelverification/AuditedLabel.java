package io.plumbline.labeling.tasktype.labelverification;

import io.plumbline.labeling.manifest.ManifestLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds the label of a manifest line that a verification or adjustment job is about: the one whose
 * metadata say that it is of the right type.
 *
 * @param metadataType such as {@code groundtruth/object-detection}
 * @param kind what to call such a label in messages
 */
public record AuditedLabel(String metadataType, String kind) {

  private static final String METADATA = "-metadata";

  /**
   * The names of the attributes that hold such labels, the last in the line first: a chain of jobs
   * appends its labels.
   */
  public List<String> attributesIn(ManifestLine line) {
    List<String> names = new ArrayList<>();
    line.json()
        .propertyStream()
        .filter(property -> property.getKey().endsWith(METADATA))
        .filter(property -> isOfType(property.getValue()))
        .map(property -> withoutSuffix(property.getKey()))
        .filter(line.json()::has)
        .forEach(names::add);
    Collections.reverse(names);
    return names;
  }

  /** What is wrong with a line that has no such label, or empty when it has one. */
  public Optional<String> problemWith(ManifestLine line) {
    return attributesIn(line).isEmpty()
        ? Optional.of(
            "the line has no "
                + kind
                + " to look at: an attribute with metadata of type \""
                + metadataType
                + "\" is needed, as the output manifest of such a job has it")
        : Optional.empty();
  }

  private boolean isOfType(JsonNode metadata) {
    return metadata.path("type").asString("").equalsIgnoreCase(metadataType);
  }

  private static String withoutSuffix(String name) {
    return name.substring(0, name.length() - METADATA.length());
  }
}
