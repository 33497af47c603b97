package io.plumbline.labeling.tasktype.multilabel;

import io.plumbline.labeling.manifest.LabelCategories;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the classes in an answer such as {@code
 * {"crowd-image-classifier-multi-select":{"labels":["cat","dog"]}}}.
 *
 * <p>A template that gave its element another name is understood as well, as long as just one of
 * its elements gives labels.
 *
 * @param elementName the name of the element in the built-in template of the task type
 */
public record MultiChoiceAnswer(String elementName) {

  /**
   * The classes that the worker picked, maybe none; empty when the answer gives no list of classes,
   * or several. What is none of the job's classes is left out: it is the text of an exclusion
   * category, which says that none of them fits.
   */
  public Optional<Set<String>> labelsIn(ObjectNode answer, LabelCategories categories) {
    return listIn(answer).map(list -> known(list, categories));
  }

  /** What is wrong with an answer, or empty when it can be taken. */
  public Optional<String> problemWith(ObjectNode answer, LabelCategories categories) {
    Optional<JsonNode> list = listIn(answer);
    if (list.isEmpty()) {
      return Optional.of(
          "The answer names no classes: it needs {\"" + elementName + "\":{\"labels\":[\"…\"]}}.");
    }
    for (JsonNode label : list.get()) {
      if (!label.isString()) {
        return Optional.of("A class in the answer is not a text: " + label);
      }
    }
    boolean unknown =
        list.get().size() > 1 && known(list.get(), categories).size() < distinct(list.get());
    return unknown
        ? Optional.of("The answer names several classes, and not all are this job's: " + list.get())
        : Optional.empty();
  }

  private Optional<JsonNode> listIn(ObjectNode answer) {
    JsonNode standard = answer.path(elementName).path("labels");
    if (standard.isArray()) {
      return Optional.of(standard);
    }
    Optional<JsonNode> found = Optional.empty();
    for (JsonNode element : answer.values()) {
      JsonNode list = element.path("labels");
      if (list.isArray()) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(list);
      }
    }
    return found;
  }

  private static Set<String> known(JsonNode list, LabelCategories categories) {
    Set<String> labels = new LinkedHashSet<>();
    for (JsonNode label : list) {
      if (label.isString() && categories.indexOf(label.stringValue()) >= 0) {
        labels.add(label.stringValue());
      }
    }
    return labels;
  }

  private static long distinct(JsonNode list) {
    return list.valueStream().distinct().count();
  }
}
