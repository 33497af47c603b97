package io.plumbline.labeling.activation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes activation conditions. */
final class GivenConditions {

  private static final JsonMapper JSON = JsonMapper.shared();

  private GivenConditions() {}

  static ActivationConditions rekognition(JsonNode... conditions) {
    return parse(RequestSource.REKOGNITION_MODERATION, List.of(conditions));
  }

  static ActivationConditions textract(JsonNode... conditions) {
    return parse(RequestSource.TEXTRACT_FORMS, List.of(conditions));
  }

  static ActivationConditions parse(RequestSource source, List<JsonNode> conditions) {
    return ActivationConditions.parse(
        JSON.writeValueAsString(Map.of("Conditions", conditions)), source);
  }

  static JsonNode and(JsonNode... conditions) {
    return joined("And", List.of(conditions));
  }

  static JsonNode or(JsonNode... conditions) {
    return joined("Or", List.of(conditions));
  }

  /**
   * @param kind {@code And} or {@code Or}
   */
  static JsonNode joined(String kind, List<JsonNode> conditions) {
    return JSON.valueToTree(Map.of(kind, conditions));
  }

  static JsonNode sampling(double percent) {
    return condition("Sampling", Map.of("RandomSamplingPercentage", percent));
  }

  /**
   * @param comparison as in {@code LessThan}
   */
  static JsonNode label(String name, String comparison, double percent) {
    return condition(
        "ModerationLabelConfidenceCheck",
        Map.of("ModerationLabelName", name, "Confidence" + comparison, percent));
  }

  /** Both confidences of a pair have to be less. */
  static JsonNode keyLessThan(double keyValueBlock, double word, String key, String... aliases) {
    return key(
        Map.of(
            "KeyValueBlockConfidenceLessThan", keyValueBlock, "WordBlockConfidenceLessThan", word),
        key,
        aliases);
  }

  static JsonNode key(Map<String, ?> bounds, String key, String... aliases) {
    Map<String, Object> parameters = new TreeMap<>(bounds);
    parameters.put("ImportantFormKey", key);
    parameters.put("ImportantFormKeyAliases", List.of(aliases));
    return condition("ImportantFormKeyConfidenceCheck", parameters);
  }

  static JsonNode missing(String key, String... aliases) {
    return condition(
        "MissingImportantFormKey",
        Map.of("ImportantFormKey", key, "ImportantFormKeyAliases", List.of(aliases)));
  }

  private static JsonNode condition(String type, Map<String, ?> parameters) {
    return JSON.valueToTree(Map.of("ConditionType", type, "ConditionParameters", parameters));
  }
}
