package io.plumbline.consolidationcli.groundtruth;

import io.plumbline.consolidationcli.input.JsonRow;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One worker's answer to one data object.
 *
 * @param datasetObjectId index of the object's line in the input manifest, from 0, as text
 * @param workerId who answered
 * @param seconds how long they had the task, where that is known and makes sense
 * @param content {@code answerContent}: one member per element of the worker's page
 */
public record WorkerAnswer(
    String datasetObjectId, String workerId, OptionalDouble seconds, JsonRow content) {

  /**
   * The element of the page that has a member of a name, such as {@code label} for a classifier.
   * The built-in templates have one; the element's own name may be anything.
   *
   * @return empty if no element has it, or more than one
   */
  public Optional<JsonRow> elementWith(String member) {
    Optional<JsonRow> found = Optional.empty();
    for (var property : content.json().properties()) {
      JsonNode element = property.getValue();
      if (element instanceof ObjectNode object && object.has(member)) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(new JsonRow(content.place() + "." + property.getKey(), object));
      }
    }
    return found;
  }
}
