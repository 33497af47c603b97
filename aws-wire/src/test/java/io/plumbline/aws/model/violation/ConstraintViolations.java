package io.plumbline.aws.model.violation;

import io.plumbline.aws.json.MemberPath;
import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.model.Constraint;
import io.plumbline.aws.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * For every constraint of every operation's request, a request that breaks it: {@code
 * ConstraintViolations.of(ApiModel.sageMaker()).all()}.
 */
public final class ConstraintViolations {
  private final ApiModel model;
  private final SampleValues samples;
  private final List<ConstraintViolation> violations = new ArrayList<>();
  private final List<String> unbreakable = new ArrayList<>();

  private ConstraintViolations(ApiModel model) {
    this.model = model;
    this.samples = new SampleValues(model);
  }

  /** Makes the violations of all operations of {@code model}. */
  public static ConstraintViolations of(ApiModel model) {
    ConstraintViolations made = new ConstraintViolations(model);
    model.operationNames().forEach(made::add);
    return made;
  }

  /** One for each constraint that can be broken. */
  public List<ConstraintViolation> all() {
    return List.copyOf(violations);
  }

  /** Ids of constraints that no value breaks, such as a pattern that matches everything. */
  public List<String> unbreakable() {
    return List.copyOf(unbreakable);
  }

  /** A request of the operation that breaks nothing, with every member set. */
  public ObjectNode valid(String operation) {
    return samples.request(operation);
  }

  private void add(String operation) {
    model
        .operation(operation)
        .orElseThrow()
        .input()
        .ifPresent(
            input ->
                new Walk(operation)
                    .structure(
                        (Shape.Structure) model.shape(input),
                        JsonPointer.empty(),
                        MemberPath.root()));
  }

  /** One walk through the sample of one operation; each stop changes a copy of it in one place. */
  private final class Walk {
    private final String operation;
    private final ObjectNode sample;

    Walk(String operation) {
      this.operation = operation;
      this.sample = samples.request(operation);
    }

    void structure(Shape.Structure structure, JsonPointer at, MemberPath path) {
      for (Shape.Member member : structure.members()) {
        JsonPointer memberAt = at.appendProperty(member.name());
        MemberPath memberPath = path.member(member.name());
        if (sample.at(memberAt).isMissingNode()) {
          continue;
        }
        if (member.required()) {
          ObjectNode without = sample.deepCopy();
          ((ObjectNode) without.at(at)).remove(member.name());
          refused(
              memberPath,
              "required",
              without,
              "Value null at '"
                  + memberPath
                  + "' failed to satisfy constraint: Member must not be null");
        }
        value(model.shape(member.shape()), memberAt, memberPath);
      }
    }

    private void value(Shape shape, JsonPointer at, MemberPath path) {
      wrongType(shape, at, path);
      for (Constraint constraint : shape.constraints()) {
        Optional<JsonNode> breaking = BreakingValues.breaking(shape, constraint, sample.at(at));
        add(
            path,
            constraint,
            breaking.map(value -> with(at, value)),
            "at '" + path + "' failed to satisfy constraint: " + constraint.requirement());
      }
      if (shape instanceof Shape.Structure structure) {
        structure(structure, at, path);
      } else if (shape instanceof Shape.ListOf list) {
        element(
            model.shape(list.element()),
            at.appendIndex(0),
            path.element(0),
            path,
            "Member must satisfy constraint: [");
      } else if (shape instanceof Shape.MapOf map) {
        String key = sample.at(at).propertyNames().iterator().next();
        keys(model.shape(map.key()), at, key, path);
        element(
            model.shape(map.value()),
            at.appendProperty(key),
            path.entry(key),
            path,
            "Map value must satisfy constraint: [");
      }
    }

    /** A scalar in a list or map is told of at the collection. */
    private void element(
        Shape element, JsonPointer at, MemberPath path, MemberPath collection, String words) {
      if (!(element instanceof Shape.Scalar)) {
        value(element, at, path);
        return;
      }
      wrongType(element, at, path);
      for (Constraint constraint : element.constraints()) {
        Optional<JsonNode> breaking = BreakingValues.breaking(element, constraint, sample.at(at));
        add(
            path,
            constraint,
            breaking.map(value -> with(at, value)),
            "at '" + collection + "' failed to satisfy constraint: " + words);
      }
    }

    private void keys(Shape key, JsonPointer at, String valid, MemberPath path) {
      for (Constraint constraint : key.constraints()) {
        Optional<ObjectNode> renamed =
            BreakingValues.breaking(key, constraint, StringNode.valueOf(valid))
                .map(
                    broken -> {
                      ObjectNode map = JsonMapper.shared().createObjectNode();
                      map.set(broken.stringValue(), sample.at(at).get(valid));
                      return with(at, map);
                    });
        add(path.entry("key"), constraint, renamed, "Map keys must satisfy constraint: [");
      }
    }

    /** An array where anything else belongs, a number where an array does. */
    private void wrongType(Shape shape, JsonPointer at, MemberPath path) {
      JsonNode wrong =
          shape instanceof Shape.ListOf
              ? JsonMapper.shared().valueToTree(7)
              : JsonMapper.shared().createArrayNode();
      violations.add(
          new ConstraintViolation(
              operation,
              path.toString(),
              "type",
              with(at, wrong),
              "SerializationException",
              "at '" + path + "'"));
    }

    private void add(
        MemberPath path, Constraint constraint, Optional<ObjectNode> request, String text) {
      String name = constraint.getClass().getSimpleName();
      if (request.isPresent()) {
        refused(path, name, request.get(), text);
      } else {
        unbreakable.add(operation + " " + path + " " + name);
      }
    }

    private void refused(MemberPath path, String name, ObjectNode request, String text) {
      violations.add(
          new ConstraintViolation(
              operation, path.toString(), name, request, "ValidationException", text));
    }

    private ObjectNode with(JsonPointer at, JsonNode value) {
      ObjectNode copy = sample.deepCopy();
      JsonNode parent = copy.at(at.head());
      if (parent instanceof ArrayNode array) {
        array.set(at.last().getMatchingIndex(), value);
      } else {
        ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
      }
      return copy;
    }
  }
}
