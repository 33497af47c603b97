package io.plumbline.labeling.tasktype.audit;

import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.tasktype.JobFacts;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds the label of a manifest line that a verification or adjustment job is about.
 *
 * <p>It is the attribute that the label category file names as {@code auditLabelAttributeName};
 * without that, the last one whose metadata say that it is of the right type and that is not the
 * job's own, for a chain of jobs appends its labels.
 *
 * @param metadataType such as {@code groundtruth/object-detection}
 * @param kind what to call such a label in messages
 */
public record AuditedLabel(String metadataType, String kind) {

  private static final String METADATA = "-metadata";

  /** Under this name a task's input has the attribute's name. */
  public static final String INPUT_NAME = "auditedAttribute";

  /** The name of the attribute; empty when the line has none. */
  public Optional<String> attributeIn(ManifestLine line, JobFacts job) {
    String named = job.categories().auditedAttribute();
    if (named != null) {
      return Optional.of(named).filter(line.json()::has);
    }
    return line.json()
        .propertyStream()
        .filter(property -> property.getKey().endsWith(METADATA))
        .filter(property -> isOfType(property.getValue()))
        .map(Map.Entry::getKey)
        .map(name -> name.substring(0, name.length() - METADATA.length()))
        .filter(name -> line.json().has(name) && !name.equals(job.labelAttributeName()))
        .reduce((earlier, later) -> later);
  }

  /** What to say of a line that has no such label. */
  public String missingIn(JobFacts job) {
    String named = job.categories().auditedAttribute();
    return named == null
        ? "the line has no "
            + kind
            + " to look at: an attribute with metadata of type \""
            + metadataType
            + "\" is needed, as the output manifest of such a job has it"
        : "the line has no attribute \""
            + named
            + "\", which the label category configuration file names as"
            + " \"auditLabelAttributeName\"";
  }

  /** The metadata of an attribute; missing when it has none. */
  public static JsonNode metadataOf(ManifestLine line, String attribute) {
    return line.json().path(attribute + METADATA);
  }

  private boolean isOfType(JsonNode metadata) {
    return metadata.path("type").asString("").equalsIgnoreCase(metadataType);
  }
}
