package io.plumbline.labeling.activation;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Conditions of which all, or any, have to be true. Immutable. */
record Junction(Kind kind, List<Condition> conditions) implements Condition {

  /** How conditions are joined. */
  enum Kind {
    AND("And"),
    OR("Or");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    String wireName() {
      return wireName;
    }
  }

  Junction {
    conditions = List.copyOf(conditions);
  }

  @Override
  public Verdict evaluate(List<Inference> inferences, Draw draw) {
    ObjectNode report = JsonMapper.shared().createObjectNode();
    List<Verdict> verdicts =
        conditions.stream().map(condition -> condition.evaluate(inferences, draw)).toList();
    ArrayNode reports = report.putArray(kind.wireName());
    verdicts.forEach(verdict -> reports.add(verdict.report()));
    List<Verdict> met = verdicts.stream().filter(Verdict::met).toList();
    boolean holds = kind == Kind.AND ? met.size() == verdicts.size() : !met.isEmpty();
    report.put(Verdict.RESULT, holds);
    if (!holds) {
      return Verdict.unmet(report);
    }
    List<Selection> selections = met.stream().map(Verdict::selected).toList();
    return new Verdict(
        true,
        kind == Kind.AND ? Selection.ofAll(selections) : Selection.ofAny(selections),
        Verdict.names(met),
        report);
  }
}
