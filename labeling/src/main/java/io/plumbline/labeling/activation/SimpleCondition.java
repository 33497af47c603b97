package io.plumbline.labeling.activation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A condition of a type, with parameters. Immutable. */
final class SimpleCondition implements Condition {

  static final String TYPE = "ConditionType";
  static final String PARAMETERS = "ConditionParameters";

  private final String type;
  private final JsonNode parameters;
  private final ConditionTest test;

  /**
   * @param type as it was given
   * @param parameters as they were given
   * @param test what they mean
   */
  SimpleCondition(String type, JsonNode parameters, ConditionTest test) {
    this.type = type;
    this.parameters = parameters.deepCopy();
    this.test = test;
  }

  @Override
  public Verdict evaluate(List<Inference> inferences, Draw draw) {
    Optional<ConditionTest.Reason> found = test.test(inferences, draw);
    ObjectNode report = JsonMapper.shared().createObjectNode();
    report.set(PARAMETERS, parameters.deepCopy());
    report.put(TYPE, type);
    report.put(Verdict.RESULT, found.isPresent());
    return found
        .map(why -> new Verdict(true, why.selected(), new LinkedHashSet<>(why.names()), report))
        .orElseGet(() -> Verdict.unmet(report));
  }
}
