package io.plumbline.labeling.tasktype.classification;

import io.plumbline.labeling.manifest.LabelCategories;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the one class in an answer such as {@code {"crowd-image-classifier":{"label":"cat"}}}.
 *
 * <p>The built-in templates name their element after itself. A template that chose another name is
 * understood as well, as long as just one of its elements gives a label.
 *
 * @param elementName the name of the element in the built-in template of the task type
 */
public record SingleChoiceAnswer(String elementName) {

  /** The class that the worker picked; empty when the answer names none, or several. */
  public Optional<String> labelIn(ObjectNode answer) {
    Optional<String> standard = labelOf(answer.path(elementName));
    if (standard.isPresent()) {
      return standard;
    }
    Optional<String> found = Optional.empty();
    for (JsonNode element : answer.values()) {
      Optional<String> label = labelOf(element);
      if (label.isPresent() && found.isPresent()) {
        return Optional.empty();
      }
      found = label.isPresent() ? label : found;
    }
    return found;
  }

  /** What is wrong with an answer, or empty when it names one of the job's classes. */
  public Optional<String> problemWith(ObjectNode answer, LabelCategories categories) {
    Optional<String> label = labelIn(answer);
    if (label.isEmpty()) {
      return Optional.of(
          "The answer names no class: it needs {\"" + elementName + "\":{\"label\":\"…\"}}.");
    }
    return categories.indexOf(label.get()) >= 0
        ? Optional.empty()
        : Optional.of("\"" + label.get() + "\" is not one of this job's classes.");
  }

  private static Optional<String> labelOf(JsonNode element) {
    JsonNode label = element.path("label");
    return label.isString() ? Optional.of(label.stringValue()) : Optional.empty();
  }
}
