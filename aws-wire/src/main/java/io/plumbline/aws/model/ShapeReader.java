package io.plumbline.aws.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads one shape of a service description in botocore's format. */
final class ShapeReader {
  /**
   * Where the model sets no greatest length, a pattern is held against this many code points and no
   * more.
   */
  private static final long LONGEST_WITHOUT_LIMIT = 131_072;

  private ShapeReader() {}

  static Shape read(String name, JsonNode json) {
    String type = json.get("type").stringValue();
    return switch (type) {
      case "structure" -> structure(name, json);
      case "list" ->
          new Shape.ListOf(name, shapeOf(json.get("member")), lengths(json, Measure.ELEMENTS));
      case "map" ->
          new Shape.MapOf(
              name,
              shapeOf(json.get("key")),
              shapeOf(json.get("value")),
              lengths(json, Measure.ELEMENTS));
      default -> scalar(name, ScalarType.valueOf(type.toUpperCase(Locale.ROOT)), json);
    };
  }

  private static Shape structure(String name, JsonNode json) {
    Set<String> required = new HashSet<>();
    json.path("required").forEach(member -> required.add(member.stringValue()));
    List<Shape.Member> members =
        json.path("members").properties().stream()
            .map(
                m ->
                    new Shape.Member(
                        m.getKey(), shapeOf(m.getValue()), required.contains(m.getKey())))
            .toList();
    boolean union = json.path("union").booleanValue(false);
    return new Shape.Structure(
        name,
        members,
        union
            ? List.of(
                new Constraint.ExactlyOneMember(members.stream().map(Shape.Member::name).toList()))
            : List.of());
  }

  private static Shape scalar(String name, ScalarType type, JsonNode json) {
    List<Constraint> constraints =
        switch (type) {
          case STRING -> text(json);
          case BLOB -> lengths(json, Measure.BYTES);
          case INTEGER, LONG, FLOAT, DOUBLE -> range(json);
          case BOOLEAN, TIMESTAMP -> List.of();
        };
    return new Shape.Scalar(name, type, constraints, json.path("sensitive").booleanValue(false));
  }

  private static List<Constraint> text(JsonNode json) {
    List<Constraint> constraints = new ArrayList<>(lengths(json, Measure.CODE_POINTS));
    if (json.has("pattern")) {
      constraints.add(
          new Constraint.Matches(
              Pattern.compile(json.get("pattern").stringValue()),
              json.path("max").longValue(LONGEST_WITHOUT_LIMIT),
              json.has("max")));
    }
    if (json.has("enum")) {
      constraints.add(
          new Constraint.OneOf(json.get("enum").valueStream().map(JsonNode::stringValue).toList()));
    }
    return constraints;
  }

  /**
   * Greatest before least: the order in which the service lists them. A least length of zero
   * constrains nothing.
   */
  private static List<Constraint> lengths(JsonNode json, Measure measure) {
    List<Constraint> constraints = new ArrayList<>();
    if (json.has("max")) {
      constraints.add(new Constraint.MaxLength(json.get("max").longValue(), measure));
    }
    if (json.path("min").longValue(0) > 0) {
      constraints.add(new Constraint.MinLength(json.get("min").longValue(), measure));
    }
    return constraints;
  }

  private static List<Constraint> range(JsonNode json) {
    List<Constraint> constraints = new ArrayList<>();
    if (json.has("max")) {
      constraints.add(new Constraint.MaxValue(json.get("max").longValue()));
    }
    if (json.has("min")) {
      constraints.add(new Constraint.MinValue(json.get("min").longValue()));
    }
    return constraints;
  }

  private static String shapeOf(JsonNode reference) {
    return reference.get("shape").stringValue();
  }
}
