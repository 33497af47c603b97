package io.plumbline.aws.model;

import io.plumbline.aws.json.JsonKind;
import io.plumbline.aws.json.MemberPath;
import tools.jackson.databind.JsonNode;

/**
 * Checks that every member has the JSON type of its shape. The first that has not ends it, as a
 * parser would.
 */
final class TypeCheck {
  private final ApiModel model;

  TypeCheck(ApiModel model) {
    this.model = model;
  }

  void check(Shape shape, JsonNode json, MemberPath path) {
    if (shape instanceof Shape.Structure structure) {
      structure(structure, json, path);
    } else if (shape instanceof Shape.ListOf list) {
      list(list, json, path);
    } else if (shape instanceof Shape.MapOf map) {
      map(map, json, path);
    } else if (shape instanceof Shape.Scalar scalar && !scalar.type().takes(json)) {
      throw JsonKind.mismatch(json, scalar.type().described(), path);
    }
  }

  private void structure(Shape.Structure shape, JsonNode json, MemberPath path) {
    if (!json.isObject()) {
      throw JsonKind.mismatch(json, "a structure", path);
    }
    for (Shape.Member member : shape.members()) {
      if (json.hasNonNull(member.name())) {
        check(model.shape(member.shape()), json.get(member.name()), path.member(member.name()));
      }
    }
  }

  private void list(Shape.ListOf shape, JsonNode json, MemberPath path) {
    if (!json.isArray()) {
      throw JsonKind.mismatch(json, "a list", path);
    }
    Shape element = model.shape(shape.element());
    for (int i = 0; i < json.size(); i++) {
      if (!json.get(i).isNull()) {
        check(element, json.get(i), path.element(i));
      }
    }
  }

  private void map(Shape.MapOf shape, JsonNode json, MemberPath path) {
    if (!json.isObject()) {
      throw JsonKind.mismatch(json, "a map", path);
    }
    Shape value = model.shape(shape.value());
    json.properties().stream()
        .filter(entry -> !entry.getValue().isNull())
        .forEach(entry -> check(value, entry.getValue(), path.entry(entry.getKey())));
  }
}
