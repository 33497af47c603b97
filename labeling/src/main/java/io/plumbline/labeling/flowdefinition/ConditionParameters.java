package io.plumbline.labeling.flowdefinition;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Checks the parameters of one activation condition, by the condition's type. */
final class ConditionParameters {

  private static final List<String> COMPARISONS =
      List.of("Equals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals");
  private static final double MIN_SAMPLING_PERCENTAGE = 0.01;

  private final JsonNode parameters;
  private final String where;
  private final Set<String> unknown;

  private ConditionParameters(JsonNode parameters, String where) {
    this.parameters = parameters;
    this.where = where;
    this.unknown = new TreeSet<>(parameters.propertyNames());
  }

  /**
   * Checks parameters.
   *
   * @param type the condition's type
   * @param source whose results the condition is for
   * @param where what to call the parameters in a message
   * @throws InvalidRequestException if they are not those of the type, or the type is not one for
   *     results of {@code source}
   */
  static void check(String type, RequestSource source, JsonNode parameters, String where) {
    ConditionParameters check = new ConditionParameters(parameters, where);
    switch (type) {
      case "Sampling" -> check.number("RandomSamplingPercentage", MIN_SAMPLING_PERCENTAGE);
      case "ModerationLabelConfidenceCheck" -> {
        check.require(source, RequestSource.REKOGNITION_MODERATION, type);
        check.text("ModerationLabelName");
        check.comparisons("Confidence");
      }
      case "ImportantFormKeyConfidenceCheck" -> {
        check.require(source, RequestSource.TEXTRACT_FORMS, type);
        check.text("ImportantFormKey");
        check.aliases();
        check.comparisons("KeyValueBlockConfidence", "WordBlockConfidence");
      }
      case "MissingImportantFormKey" -> {
        check.require(source, RequestSource.TEXTRACT_FORMS, type);
        check.text("ImportantFormKey");
        check.aliases();
      }
      default ->
          throw new InvalidRequestException(
              where + " belong to the unknown condition type \"" + type + "\"");
    }
    check.nothingElse();
  }

  private void require(RequestSource actual, RequestSource needed, String type) {
    if (actual != needed) {
      throw new InvalidRequestException(
          where
              + ": conditions of the type "
              + type
              + " are for "
              + needed.wireName()
              + ", not for "
              + actual.wireName());
    }
  }

  private void text(String name) {
    JsonNode value = take(name);
    if (!value.isString() || value.stringValue().isEmpty()) {
      throw new InvalidRequestException(where + "." + name + " has to be a text");
    }
  }

  private void number(String name, double least) {
    JsonNode value = take(name);
    if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > 100) {
      throw new InvalidRequestException(
          where + "." + name + " has to be a number from " + least + " to 100");
    }
  }

  private void aliases() {
    JsonNode value = take("ImportantFormKeyAliases");
    if (value.isMissingNode()) {
      return;
    }
    if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
      throw new InvalidRequestException(
          where + ".ImportantFormKeyAliases has to be a list of texts");
    }
  }

  private void comparisons(String... subjects) {
    List<String> possible =
        Stream.of(subjects)
            .flatMap(subject -> COMPARISONS.stream().map(comparison -> subject + comparison))
            .toList();
    List<String> given = possible.stream().filter(unknown::contains).toList();
    if (given.isEmpty()) {
      throw new InvalidRequestException(where + " needs one of " + String.join(", ", possible));
    }
    given.forEach(name -> number(name, 0));
  }

  private JsonNode take(String name) {
    unknown.remove(name);
    return parameters.path(name);
  }

  private void nothingElse() {
    if (!unknown.isEmpty()) {
      throw new InvalidRequestException(
          where + " has what it cannot have: " + String.join(", ", unknown));
    }
  }
}
