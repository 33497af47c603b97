package io.plumbline.aws.model.violation;

import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.model.Constraint;
import io.plumbline.aws.model.Shape;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Valid values for shapes: every member set, one element in every list and map. */
final class SampleValues {
  private static final String ACCOUNT = ":us-east-1:111122223333:";

  /** Tried in this order; the first that satisfies a shape is its sample. */
  private static final List<String> TEXTS =
      List.of(
          "sample",
          "{}",
          "s3://bucket/key",
          "https://example.org/x",
          "arn:aws:iam::111122223333:role/labeling",
          "arn:aws:sns" + ACCOUNT + "topic",
          "arn:aws:lambda" + ACCOUNT + "function:PRE-ImageMultiClass",
          "arn:aws:sagemaker" + ACCOUNT + "workteam/private-crowd/team",
          "arn:aws:sagemaker" + ACCOUNT + "workforce/default",
          "arn:aws:sagemaker" + ACCOUNT + "labeling-job/cats",
          "arn:aws:sagemaker" + ACCOUNT + "human-task-ui/ui",
          "arn:aws:sagemaker" + ACCOUNT + "flow-definition/flow",
          "arn:aws:sagemaker" + ACCOUNT + "model/model",
          "us-east-1_abc123",
          "vpc-0a1b",
          "vpce-0a1b",
          "subnet-0a1b",
          "sg-0a1b",
          "10.0.0.0/16",
          "111122223333");

  private final ApiModel model;

  SampleValues(ApiModel model) {
    this.model = model;
  }

  ObjectNode request(String operation) {
    return (ObjectNode)
        value(model.shape(model.operation(operation).orElseThrow().input().orElseThrow()));
  }

  JsonNode value(Shape shape) {
    if (shape instanceof Shape.Structure structure) {
      return structure(structure);
    }
    if (shape instanceof Shape.ListOf list) {
      ArrayNode array = JsonMapper.shared().createArrayNode();
      array.add(value(model.shape(list.element())));
      return array;
    }
    if (shape instanceof Shape.MapOf map) {
      ObjectNode object = JsonMapper.shared().createObjectNode();
      object.set(value(model.shape(map.key())).stringValue(), value(model.shape(map.value())));
      return object;
    }
    return scalar((Shape.Scalar) shape);
  }

  private ObjectNode structure(Shape.Structure structure) {
    ObjectNode object = JsonMapper.shared().createObjectNode();
    boolean union =
        structure.constraints().stream().anyMatch(c -> c instanceof Constraint.ExactlyOneMember);
    structure.members().stream()
        .limit(union ? 1 : Long.MAX_VALUE)
        .forEach(member -> object.set(member.name(), value(model.shape(member.shape()))));
    return object;
  }

  private static JsonNode scalar(Shape.Scalar scalar) {
    return switch (scalar.type()) {
      case STRING -> text(scalar);
      case INTEGER, LONG, FLOAT, DOUBLE -> IntNode.valueOf(Math.toIntExact(leastNumber(scalar)));
      case BOOLEAN -> BooleanNode.TRUE;
      case TIMESTAMP -> DoubleNode.valueOf(1_700_000_000.123);
      case BLOB -> StringNode.valueOf("AAAA");
    };
  }

  private static JsonNode text(Shape.Scalar scalar) {
    for (Constraint constraint : scalar.constraints()) {
      if (constraint instanceof Constraint.OneOf oneOf) {
        return StringNode.valueOf(oneOf.words().get(0));
      }
    }
    return TEXTS.stream()
        .<JsonNode>map(StringNode::valueOf)
        .filter(text -> scalar.constraints().stream().allMatch(c -> c.accepts(text)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sample text satisfies " + scalar));
  }

  private static long leastNumber(Shape.Scalar scalar) {
    return scalar.constraints().stream()
        .filter(c -> c instanceof Constraint.MinValue)
        .mapToLong(c -> ((Constraint.MinValue) c).least())
        .findFirst()
        .orElse(1);
  }
}
