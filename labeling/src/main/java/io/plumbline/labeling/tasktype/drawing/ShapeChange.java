package io.plumbline.labeling.tasktype.drawing;

import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether any worker gave other shapes than the page began with, in whatever order. Where a
 * pre-annotation function of the requester's own made the page's input, what the element says of
 * itself decides.
 *
 * @param <S> the shape
 * @param form the kind of shapes
 */
record ShapeChange<S>(ShapeForm<S> form) implements Predicate<AnnotatedObject> {

  /** Under this name a task's input has the shapes that the page begins with. */
  static final String INITIAL_VALUE = "initialValue";

  @Override
  public boolean test(AnnotatedObject object) {
    JsonNode initial = object.taskInput().path(INITIAL_VALUE);
    return object.annotations().stream()
        .map(Annotation::content)
        .anyMatch(answer -> initial.isArray() ? differs(answer, initial) : saysSo(answer));
  }

  private boolean differs(ObjectNode answer, JsonNode initial) {
    List<String> before = sorted(initial);
    return new DrawnAnswer<>(form)
        .listIn(answer)
        .map(list -> !sorted(list).equals(before))
        .orElse(false);
  }

  private static boolean saysSo(ObjectNode answer) {
    return answer
        .valueStream()
        .anyMatch(element -> element.path("initialValueModified").asBoolean(false));
  }

  /** Shapes as texts whose members are in the order of their names. */
  private static List<String> sorted(JsonNode shapes) {
    List<String> texts = new ArrayList<>();
    for (JsonNode shape : shapes) {
      texts.add(
          shape
              .propertyStream()
              .map(property -> property.getKey() + "=" + property.getValue())
              .sorted()
              .toList()
              .toString());
    }
    texts.sort(null);
    return texts;
  }
}
