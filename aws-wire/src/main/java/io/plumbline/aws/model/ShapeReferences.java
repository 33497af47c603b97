package io.plumbline.aws.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Checks when a model is read that every shape it mentions is there, so that no request can be the
 * first to find out.
 */
final class ShapeReferences {
  private ShapeReferences() {}

  static void check(ApiModel model) {
    model.operationNames().stream()
        .map(name -> model.operation(name).orElseThrow())
        .flatMap(
            operation -> Stream.concat(operation.input().stream(), operation.output().stream()))
        .forEach(model::shape);
    model.shapes().values().stream()
        .flatMap(shape -> mentionedBy(shape).stream())
        .forEach(model::shape);
  }

  private static List<String> mentionedBy(Shape shape) {
    if (shape instanceof Shape.Structure structure) {
      return structure.members().stream().map(Shape.Member::shape).toList();
    }
    if (shape instanceof Shape.ListOf list) {
      return List.of(list.element());
    }
    if (shape instanceof Shape.MapOf map) {
      return List.of(map.key(), map.value());
    }
    return List.of();
  }
}
