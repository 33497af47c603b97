package io.plumbline.labeling.activation;

import io.plumbline.labeling.activation.ConditionTest.ConfidenceCheck;
import io.plumbline.labeling.activation.ConditionTest.MissingKey;
import io.plumbline.labeling.activation.ConditionTest.Sampling;
import io.plumbline.labeling.activation.ConfidenceBounds.Bound;
import io.plumbline.labeling.activation.ConfidenceBounds.Comparison;
import io.plumbline.labeling.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the parameters of one activation condition, by the condition's type. */
final class ConditionParameters {

  private static final String KEY = "ImportantFormKey";
  private static final String ALIASES = "ImportantFormKeyAliases";
  private static final String LABEL = "Confidence";
  private static final String KEY_VALUE_BLOCK = "KeyValueBlockConfidence";
  private static final String WORD_BLOCK = "WordBlockConfidence";
  private static final double MIN_SAMPLING_PERCENTAGE = 0.01;
  private static final double MOST = 100;

  private final JsonNode parameters;
  private final String where;
  private final Set<String> unknown;

  private ConditionParameters(JsonNode parameters, String where) {
    this.parameters = parameters;
    this.where = where;
    this.unknown = new TreeSet<>(parameters.propertyNames());
  }

  /**
   * Reads parameters.
   *
   * @param type the condition's type
   * @param source whose results the condition is for
   * @param where what to call the parameters in a message
   * @throws InvalidRequestException if they are not those of the type, or the type is not one for
   *     results of {@code source}
   */
  static ConditionTest read(String type, RequestSource source, JsonNode parameters, String where) {
    ConditionParameters given = new ConditionParameters(parameters, where);
    ConditionTest test =
        switch (type) {
          case "Sampling" ->
              new Sampling(
                  given.number("RandomSamplingPercentage", MIN_SAMPLING_PERCENTAGE), where);
          case "ModerationLabelConfidenceCheck" -> {
            given.require(source, RequestSource.REKOGNITION_MODERATION, type);
            InferenceName label = InferenceName.of(given.text("ModerationLabelName"), List.of());
            given.requireOneOf(LABEL);
            yield new ConfidenceCheck(label, given.bounds(LABEL), new ConfidenceBounds(List.of()));
          }
          case "ImportantFormKeyConfidenceCheck" -> {
            given.require(source, RequestSource.TEXTRACT_FORMS, type);
            InferenceName key = given.formKey();
            given.requireOneOf(KEY_VALUE_BLOCK, WORD_BLOCK);
            yield new ConfidenceCheck(key, given.bounds(KEY_VALUE_BLOCK), given.bounds(WORD_BLOCK));
          }
          case "MissingImportantFormKey" -> {
            given.require(source, RequestSource.TEXTRACT_FORMS, type);
            yield new MissingKey(given.formKey());
          }
          default ->
              throw new InvalidRequestException(
                  where + " belong to the unknown condition type \"" + type + "\"");
        };
    given.nothingElse();
    return test;
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

  private String text(String name) {
    JsonNode value = take(name);
    if (!value.isString() || value.stringValue().isEmpty()) {
      throw new InvalidRequestException(where + "." + name + " has to be a text");
    }
    return value.stringValue();
  }

  private double number(String name, double least) {
    double value = take(name).isNumber() ? parameters.path(name).asDouble(Double.NaN) : Double.NaN;
    if (!(value >= least && value <= MOST)) {
      throw new InvalidRequestException(
          where + "." + name + " has to be a number from " + least + " to 100");
    }
    return value;
  }

  private InferenceName formKey() {
    String key = text(KEY);
    JsonNode aliases = take(ALIASES);
    if (aliases.isMissingNode()) {
      return InferenceName.of(key, List.of());
    }
    if (!aliases.isArray() || !aliases.valueStream().allMatch(JsonNode::isString)) {
      throw new InvalidRequestException(where + "." + ALIASES + " has to be a list of texts");
    }
    return InferenceName.of(key, aliases.valueStream().map(JsonNode::stringValue).toList());
  }

  private void requireOneOf(String... subjects) {
    List<String> possible =
        Stream.of(subjects)
            .flatMap(
                subject ->
                    Stream.of(Comparison.values()).map(comparison -> subject + comparison.suffix()))
            .toList();
    if (possible.stream().noneMatch(unknown::contains)) {
      throw new InvalidRequestException(where + " needs one of " + String.join(", ", possible));
    }
  }

  private ConfidenceBounds bounds(String subject) {
    List<Bound> bounds = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      String name = subject + comparison.suffix();
      if (unknown.contains(name)) {
        bounds.add(new Bound(comparison, number(name, 0)));
      }
    }
    return new ConfidenceBounds(bounds);
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
