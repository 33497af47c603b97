package io.plumbline.labeling.activation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a condition, or several together, came to.
 *
 * @param met whether it is true
 * @param selected what people are to review because of it; nothing when it is not true
 * @param names the names that it is about; none when it is not true
 * @param report the condition as it was given, with {@code EvaluationResult} at each
 */
record Verdict(boolean met, Selection selected, Set<InferenceName> names, ObjectNode report) {

  static final String RESULT = "EvaluationResult";

  static Verdict unmet(ObjectNode report) {
    return new Verdict(false, Selection.NOTHING, Set.of(), report);
  }

  /** The names that all of these are about, in their order. */
  static Set<InferenceName> names(List<Verdict> verdicts) {
    Set<InferenceName> all = new LinkedHashSet<>();
    verdicts.forEach(verdict -> all.addAll(verdict.names));
    return all;
  }
}
