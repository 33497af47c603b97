package io.plumbline.aws.model;

import io.plumbline.aws.json.MemberPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Walks a request whose types are right and collects every broken constraint. As the real service
 * reports them, a scalar in a list or map is told of at the list ("Member must satisfy constraint:
 * [all that an element must satisfy]"), a structure in a list at its own path ({@code
 * tags.1.member.key}).
 */
final class ConstraintCheck {
  private static final String NOT_NULL = "Member must not be null";

  private final ApiModel model;
  private final Violations violations = new Violations();

  ConstraintCheck(ApiModel model) {
    this.model = model;
  }

  Violations check(Shape input, JsonNode request) {
    value(input, request, MemberPath.root());
    return violations;
  }

  private void value(Shape shape, JsonNode json, MemberPath path) {
    for (Constraint constraint : shape.constraints()) {
      if (!constraint.accepts(json)) {
        violations.add(path, shown(shape, json), constraint.requirement());
      }
    }
    if (shape instanceof Shape.Structure structure) {
      structure(structure, json, path);
    } else if (shape instanceof Shape.ListOf list) {
      list(list, json, path);
    } else if (shape instanceof Shape.MapOf map) {
      map(map, json, path);
    }
  }

  private void structure(Shape.Structure shape, JsonNode json, MemberPath path) {
    for (Shape.Member member : shape.members()) {
      if (json.hasNonNull(member.name())) {
        value(model.shape(member.shape()), json.get(member.name()), path.member(member.name()));
      } else if (member.required()) {
        violations.addMissing(path.member(member.name()));
      }
    }
  }

  private void list(Shape.ListOf shape, JsonNode json, MemberPath path) {
    Shape element = model.shape(shape.element());
    scalars(
        shape, json, json.valueStream().toList(), element, "Member must satisfy constraint", path);
    if (!(element instanceof Shape.Scalar)) {
      for (int i = 0; i < json.size(); i++) {
        if (!json.get(i).isNull()) {
          value(element, json.get(i), path.element(i));
        }
      }
    }
  }

  private void map(Shape.MapOf shape, JsonNode json, MemberPath path) {
    List<JsonNode> keys =
        json.propertyStream().<JsonNode>map(e -> StringNode.valueOf(e.getKey())).toList();
    Shape value = model.shape(shape.value());
    scalars(shape, json, keys, model.shape(shape.key()), "Map keys must satisfy constraint", path);
    scalars(
        shape, json, json.valueStream().toList(), value, "Map value must satisfy constraint", path);
    if (!(value instanceof Shape.Scalar)) {
      json.properties().stream()
          .filter(entry -> !entry.getValue().isNull())
          .forEach(entry -> value(value, entry.getValue(), path.entry(entry.getKey())));
    }
  }

  /** Reports at most once for each collection, however many of its elements are wrong. */
  private void scalars(
      Shape collection,
      JsonNode json,
      List<JsonNode> elements,
      Shape shape,
      String words,
      MemberPath path) {
    if (elements.stream().anyMatch(JsonNode::isNull)) {
      violations.add(path, shown(collection, json), NOT_NULL);
      return;
    }
    if (shape instanceof Shape.Scalar && elements.stream().anyMatch(e -> breaks(shape, e))) {
      violations.add(
          path,
          shown(collection, json),
          shape.constraints().stream()
              .map(Constraint::requirement)
              .collect(Collectors.joining(", ", words + ": [", "]")));
    }
  }

  private static boolean breaks(Shape shape, JsonNode element) {
    return shape.constraints().stream().anyMatch(constraint -> !constraint.accepts(element));
  }

  /**
   * Scalars as they are, collections of scalars as Java prints them; structures and sensitive
   * values not at all.
   */
  private Optional<String> shown(Shape shape, JsonNode json) {
    if (shape.sensitive()) {
      return Optional.empty();
    }
    if (shape instanceof Shape.Scalar) {
      return Optional.of(text(json));
    }
    if (shape instanceof Shape.ListOf list && isShownScalar(list.element())) {
      return Optional.of(
          json.valueStream()
              .map(ConstraintCheck::text)
              .collect(Collectors.joining(", ", "[", "]")));
    }
    if (shape instanceof Shape.MapOf map
        && isShownScalar(map.value())
        && isShownScalar(map.key())) {
      return Optional.of(
          json.propertyStream()
              .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}")));
    }
    return Optional.empty();
  }

  private static String text(JsonNode scalar) {
    return scalar.isNull() ? "null" : scalar.asString();
  }

  private boolean isShownScalar(String shapeName) {
    return model.shape(shapeName) instanceof Shape.Scalar scalar && !scalar.sensitive();
  }
}
