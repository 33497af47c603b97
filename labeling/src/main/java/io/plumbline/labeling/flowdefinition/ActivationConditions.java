package io.plumbline.labeling.flowdefinition;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the conditions under which a result starts a human loop:
 *
 * <pre>{@code
 * {"Conditions": [ {"ConditionType": …, "ConditionParameters": {…}} | {"And": […]} | {"Or": […]} ]}
 * }</pre>
 *
 * <p>Source: <i>JSON Schema for Human Loop Activation Conditions in Amazon Augmented AI</i>, in the
 * developer guide.
 */
final class ActivationConditions {

  private static final String ROOT = "HumanLoopActivationConditions";
  private static final String TYPE = "ConditionType";
  private static final String PARAMETERS = "ConditionParameters";

  /** {@code And} and {@code Or} may stand in one another once. */
  private static final int MAX_DEPTH = 2;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RequestSource source;

  private ActivationConditions(RequestSource source) {
    this.source = source;
  }

  /**
   * Checks conditions for the results of a service.
   *
   * @throws InvalidRequestException if they are malformed; the message says where
   */
  static void check(String conditions, RequestSource source) {
    JsonNode root;
    try {
      root = JSON.readTree(conditions);
    } catch (JacksonException e) {
      throw new InvalidRequestException(ROOT + " is not JSON: " + e.getOriginalMessage());
    }
    if (!root.isObject() || !Set.copyOf(root.propertyNames()).equals(Set.of("Conditions"))) {
      throw new InvalidRequestException(ROOT + " has to be an object with the one key Conditions");
    }
    new ActivationConditions(source).checkList(root.path("Conditions"), ROOT + ".Conditions", 1, 0);
  }

  private void checkList(JsonNode list, String where, int atLeast, int depth) {
    if (!list.isArray() || list.size() < atLeast) {
      throw new InvalidRequestException(where + " has to be a list of " + atLeast + " or more");
    }
    for (int i = 0; i < list.size(); i++) {
      checkCondition(list.get(i), where + "[" + i + "]", depth);
    }
  }

  private void checkCondition(JsonNode condition, String where, int depth) {
    Set<String> keys = Set.copyOf(condition.propertyNames());
    for (String junction : List.of("And", "Or")) {
      if (keys.equals(Set.of(junction))) {
        if (depth == MAX_DEPTH) {
          throw new InvalidRequestException(
              where + ": And and Or may be nested " + MAX_DEPTH + " levels deep");
        }
        checkList(condition.path(junction), where + "." + junction, 2, depth + 1);
        return;
      }
    }
    if (!keys.equals(Set.of(TYPE, PARAMETERS)) || !condition.path(TYPE).isString()) {
      throw new InvalidRequestException(
          where + " needs either " + TYPE + " and " + PARAMETERS + ", or And, or Or");
    }
    ConditionParameters.check(
        condition.path(TYPE).stringValue(),
        source,
        condition.path(PARAMETERS),
        where + "." + PARAMETERS);
  }
}
