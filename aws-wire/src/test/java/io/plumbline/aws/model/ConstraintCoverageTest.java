package io.plumbline.aws.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.aws.error.AwsException;
import io.plumbline.aws.model.violation.ConstraintViolation;
import io.plumbline.aws.model.violation.ConstraintViolations;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every constraint of the model is broken once, and refused. */
class ConstraintCoverageTest {
  private static final ApiModel MODEL = ApiModel.sageMaker();
  private static final ConstraintViolations VIOLATIONS = ConstraintViolations.of(MODEL);

  private final RequestConstraints constraints = new RequestConstraints(MODEL);

  @Test
  void validRequests_areAccepted() {
    for (String operation : MODEL.operationNames()) {
      assertThatCode(() -> constraints.check(operation, VIOLATIONS.valid(operation)))
          .as(operation)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void everyViolation_isRefusedWithItsTypeAndText() {
    List<String> mismatches = new ArrayList<>();
    long alone = 0;
    for (ConstraintViolation violation : VIOLATIONS.all()) {
      AwsException refused =
          catchThrowableOfType(
              AwsException.class,
              () -> constraints.check(violation.operation(), violation.request()));
      if (refused == null
          || !refused.code().equals(violation.expectedErrorType())
          || !refused.getMessage().contains(violation.expectedText())) {
        mismatches.add(violation + ": " + (refused == null ? "accepted" : refused.getMessage()));
      } else if (!refused.getMessage().matches("(?s)([2-9]|\\d\\d+) validation errors.*")) {
        alone++;
      }
    }
    assertThat(mismatches).isEmpty();
    System.out.printf(
        "constraint violations refused: %d in %d operations, %d of them break nothing else%n",
        VIOLATIONS.all().size(), MODEL.operationNames().size(), alone);
    assertThat(alone).isGreaterThan(VIOLATIONS.all().size() * 9L / 10);
  }

  @Test
  void noConstraintOfTheModel_isLeftOut() throws IOException {
    Set<String> inModel = new TreeSet<>();
    try (InputStream in = ApiModel.class.getResourceAsStream("labeling-service.nodoc.json")) {
      JsonNode json = JsonMapper.shared().readTree(in);
      json.get("operations")
          .properties()
          .forEach(
              operation ->
                  new RawWalk(json.get("shapes"), inModel)
                      .members(
                          operation.getValue().get("input").get("shape").stringValue(),
                          operation.getKey() + " "));
    }
    Set<String> covered = new HashSet<>();
    VIOLATIONS.all().forEach(violation -> covered.add(violation.id()));

    assertThat(covered).hasSameSizeAs(VIOLATIONS.all());
    covered.addAll(VIOLATIONS.unbreakable());
    assertThat(new TreeSet<>(covered)).isEqualTo(inModel);
  }

  @Test
  void everyConstraint_canBeBroken() {
    assertThat(VIOLATIONS.unbreakable()).isEmpty();
  }

  /**
   * Reads the model file on its own, so that what the product's reader overlooks is missed here.
   */
  private record RawWalk(JsonNode shapes, Set<String> found) {
    void members(String structure, String path) {
      JsonNode shape = shapes.get(structure);
      shape
          .path("required")
          .forEach(name -> found.add(path + lower(name.stringValue()) + " required"));
      shape
          .get("members")
          .properties()
          .forEach(
              member ->
                  value(
                      member.getValue().get("shape").stringValue(),
                      path + lower(member.getKey()),
                      true));
    }

    void value(String name, String path, boolean typed) {
      JsonNode shape = shapes.get(name);
      boolean number = shape.get("type").stringValue().equals("integer");
      if (typed) {
        found.add(path + " type");
      }
      if (shape.has("max")) {
        found.add(path + (number ? " MaxValue" : " MaxLength"));
      }
      if (shape.has("min") && (number || shape.get("min").intValue() > 0)) {
        found.add(path + (number ? " MinValue" : " MinLength"));
      }
      if (shape.has("pattern")) {
        found.add(path + " Matches");
      }
      if (shape.has("enum")) {
        found.add(path + " OneOf");
      }
      switch (shape.get("type").stringValue()) {
        case "structure" -> members(name, path + ".");
        case "list" ->
            value(shape.get("member").get("shape").stringValue(), path + ".1.member", true);
        case "map" -> {
          value(shape.get("key").get("shape").stringValue(), path + ".key.member", false);
          value(shape.get("value").get("shape").stringValue(), path + ".sample.member", true);
        }
        default -> {}
      }
    }

    private static String lower(String name) {
      return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
  }
}
