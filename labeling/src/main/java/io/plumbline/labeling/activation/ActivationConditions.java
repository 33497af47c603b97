package io.plumbline.labeling.activation;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conditions under which a result starts a human loop, of which one has to be true:
 *
 * <pre>{@code
 * {"Conditions": [ {"ConditionType": …, "ConditionParameters": {…}} | {"And": […]} | {"Or": […]} ]}
 * }</pre>
 *
 * <p>Source: <i>JSON Schema for Human Loop Activation Conditions in Amazon Augmented AI</i>, in the
 * developer guide. Immutable.
 */
public final class ActivationConditions {

  /** Those of a definition that has none: every result starts a loop. */
  public static final ActivationConditions NONE = new ActivationConditions(List.of());

  private static final String ROOT = "HumanLoopActivationConditions";
  private static final String CONDITIONS = "Conditions";

  /** {@code And} and {@code Or} may stand in one another once. */
  private static final int MAX_DEPTH = 2;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Condition> conditions;

  private ActivationConditions(List<Condition> conditions) {
    this.conditions = List.copyOf(conditions);
  }

  /**
   * Reads conditions for the results of a service.
   *
   * @throws InvalidRequestException if they are malformed; the message says where
   */
  public static ActivationConditions parse(String conditions, RequestSource source) {
    JsonNode root;
    try {
      root = JSON.readTree(conditions);
    } catch (JacksonException e) {
      throw new InvalidRequestException(ROOT + " is not JSON: " + e.getOriginalMessage());
    }
    if (!root.isObject() || !Set.copyOf(root.propertyNames()).equals(Set.of(CONDITIONS))) {
      throw new InvalidRequestException(ROOT + " has to be an object with the one key Conditions");
    }
    return new ActivationConditions(
        new Parsing(source).list(root.path(CONDITIONS), ROOT + "." + CONDITIONS, 1, 0));
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  /**
   * Looks at each condition. The report has the form of the conditions, with {@code
   * EvaluationResult} at each.
   */
  Verdict evaluate(List<Inference> inferences, Draw draw) {
    if (isEmpty()) {
      ObjectNode report = JSON.createObjectNode();
      report.putArray(CONDITIONS);
      return new Verdict(true, Selection.EVERYTHING, Set.of(), report);
    }
    Verdict any = new Junction(Junction.Kind.OR, conditions).evaluate(inferences, draw);
    ObjectNode report = JSON.createObjectNode();
    report.set(CONDITIONS, any.report().path(Junction.Kind.OR.wireName()));
    return new Verdict(any.met(), any.selected(), any.names(), report);
  }

  /** Makes conditions of JSON. */
  private record Parsing(RequestSource source) {

    List<Condition> list(JsonNode list, String where, int atLeast, int depth) {
      if (!list.isArray() || list.size() < atLeast) {
        throw new InvalidRequestException(where + " has to be a list of " + atLeast + " or more");
      }
      List<Condition> parsed = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        parsed.add(condition(list.get(i), where + "[" + i + "]", depth));
      }
      return parsed;
    }

    private Condition condition(JsonNode condition, String where, int depth) {
      Set<String> keys = Set.copyOf(condition.propertyNames());
      for (Junction.Kind kind : Junction.Kind.values()) {
        if (keys.equals(Set.of(kind.wireName()))) {
          if (depth == MAX_DEPTH) {
            throw new InvalidRequestException(
                where + ": And and Or may be nested " + MAX_DEPTH + " levels deep");
          }
          String place = where + "." + kind.wireName();
          return new Junction(kind, list(condition.path(kind.wireName()), place, 2, depth + 1));
        }
      }
      if (!keys.equals(Set.of(SimpleCondition.TYPE, SimpleCondition.PARAMETERS))
          || !condition.path(SimpleCondition.TYPE).isString()) {
        throw new InvalidRequestException(
            where
                + " needs either "
                + SimpleCondition.TYPE
                + " and "
                + SimpleCondition.PARAMETERS
                + ", or And, or Or");
      }
      String type = condition.path(SimpleCondition.TYPE).stringValue();
      JsonNode parameters = condition.path(SimpleCondition.PARAMETERS);
      String place = where + "." + SimpleCondition.PARAMETERS;
      return new SimpleCondition(
          type, parameters, ConditionParameters.read(type, source, parameters, place));
    }
  }
}
