package io.plumbline.labeling.tasktype.namedentity;

import io.plumbline.consolidation.span.Span;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the entities in an answer such as {@code
 * {"crowd-entity-annotation":{"entities":[{"label":"person","startOffset":47,"endOffset":54}]}}}.
 *
 * <p>A template that gave its element another name is understood as well, as long as just one of
 * its elements gives entities.
 */
final class EntityAnswer {

  private static final String ELEMENT = "crowd-entity-annotation";
  private static final String LIST = "entities";
  private static final int MAX_ENTITIES = 5000;

  /** The entities that can be taken; empty when the answer gives no list of them, or several. */
  Optional<List<Span>> spansIn(ObjectNode answer, LabelCategories categories, EntityText text) {
    return listIn(answer).map(list -> taken(list, categories, text.length()));
  }

  /** What is wrong with an answer, or empty when it can be taken. */
  Optional<String> problemWith(ObjectNode answer, LabelCategories categories, EntityText text) {
    Optional<JsonNode> list = listIn(answer);
    if (list.isEmpty()) {
      return Optional.of(
          "The answer has no list of entities: it needs {\""
              + ELEMENT
              + "\":{\"entities\":[…]}}, an empty list where there are none.");
    }
    if (list.get().size() > MAX_ENTITIES) {
      return Optional.of(
          "The answer has " + list.get().size() + " entities; " + MAX_ENTITIES + " are possible.");
    }
    int length = text.length();
    for (int i = 0; i < list.get().size(); i++) {
      JsonNode entity = list.get().get(i);
      if (span(entity, categories, length).isEmpty()) {
        return Optional.of(
            "entities["
                + i
                + "] cannot be taken: it needs a \"label\" of this job, and whole numbers"
                + " \"startOffset\" and, greater, \"endOffset\" within the text, in Unicode code"
                + " points; it is "
                + entity);
      }
    }
    return Optional.empty();
  }

  private static List<Span> taken(JsonNode list, LabelCategories categories, int length) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode entity : list) {
      if (spans.size() < MAX_ENTITIES) {
        span(entity, categories, length).ifPresent(spans::add);
      }
    }
    return spans.stream().distinct().sorted().toList();
  }

  private static Optional<Span> span(JsonNode entity, LabelCategories categories, int length) {
    JsonNode label = entity.path("label");
    JsonNode start = entity.path("startOffset");
    JsonNode end = entity.path("endOffset");
    int index = label.isString() ? categories.indexOf(label.stringValue()) : -1;
    boolean whole = start.isInt() && end.isInt();
    return index >= 0
            && whole
            && start.intValue() >= 0
            && start.intValue() < end.intValue()
            && end.intValue() <= length
        ? Optional.of(new Span(start.intValue(), end.intValue(), index))
        : Optional.empty();
  }

  private static Optional<JsonNode> listIn(ObjectNode answer) {
    JsonNode standard = answer.path(ELEMENT).path(LIST);
    if (standard.isArray()) {
      return Optional.of(standard);
    }
    Optional<JsonNode> found = Optional.empty();
    for (JsonNode element : answer.values()) {
      JsonNode list = element.path(LIST);
      if (list.isArray()) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(list);
      }
    }
    return found;
  }
}
