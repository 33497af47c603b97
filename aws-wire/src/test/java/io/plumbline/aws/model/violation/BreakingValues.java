package io.plumbline.aws.model.violation;

import io.plumbline.aws.model.Constraint;
import io.plumbline.aws.model.Measure;
import io.plumbline.aws.model.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Values that break one constraint of a shape, made from a value that breaks none. */
final class BreakingValues {
  private static final List<String> ODD_TEXTS =
      List.of("!", " ", "\n", "\u0001", "é", "-", "a b", "a\nb", "x://", "no such form", "日本", "");

  private BreakingValues() {}

  /**
   * The value that breaks the fewest other constraints of the shape; empty when there is none that
   * breaks this one.
   */
  static Optional<JsonNode> breaking(Shape shape, Constraint constraint, JsonNode valid) {
    return candidates(constraint, valid)
        .filter(candidate -> !constraint.accepts(candidate))
        .min(Comparator.comparingLong(candidate -> broken(shape, candidate)));
  }

  private static long broken(Shape shape, JsonNode candidate) {
    return shape.constraints().stream().filter(c -> !c.accepts(candidate)).count();
  }

  private static Stream<JsonNode> candidates(Constraint constraint, JsonNode valid) {
    if (constraint instanceof Constraint.MaxLength max) {
      return Stream.of(ofLength(Math.toIntExact(max.most() + 1), max.measure(), valid));
    }
    if (constraint instanceof Constraint.MinLength min) {
      return Stream.of(ofLength(Math.toIntExact(min.least() - 1), min.measure(), valid));
    }
    if (constraint instanceof Constraint.MinValue min) {
      return Stream.of(IntNode.valueOf(Math.toIntExact(min.least() - 1)));
    }
    if (constraint instanceof Constraint.MaxValue max) {
      return Stream.of(IntNode.valueOf(Math.toIntExact(max.most() + 1)));
    }
    if (constraint instanceof Constraint.ExactlyOneMember) {
      return Stream.of(JsonMapper.shared().createObjectNode());
    }
    return Stream.concat(
            ODD_TEXTS.stream(), Stream.of(valid.stringValue() + "!", valid.stringValue() + "\n"))
        .map(StringNode::valueOf);
  }

  private static JsonNode ofLength(int length, Measure measure, JsonNode valid) {
    if (valid.isString()) {
      String text = valid.stringValue();
      int units = measure == Measure.BYTES ? length * 2 : length;
      return StringNode.valueOf(
          text.length() >= units
              ? text.substring(0, units)
              : text + "a".repeat(units - text.length()));
    }
    if (valid.isArray()) {
      ArrayNode array = JsonMapper.shared().createArrayNode();
      IntStream.range(0, length).forEach(i -> array.add(valid.get(0).deepCopy()));
      return array;
    }
    ObjectNode object = JsonMapper.shared().createObjectNode();
    JsonNode value = valid.valueStream().findFirst().orElseThrow();
    IntStream.range(0, length).forEach(i -> object.set("key" + i, value.deepCopy()));
    return object;
  }
}
