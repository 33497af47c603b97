package io.plumbline.labeling.activation;

import static io.plumbline.labeling.activation.GivenConditions.and;
import static io.plumbline.labeling.activation.GivenConditions.label;
import static io.plumbline.labeling.activation.GivenConditions.or;
import static io.plumbline.labeling.activation.GivenConditions.sampling;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.JsonNode;

/** What holds of any conditions and any confidences. */
class ConditionAlgebraTest {

  private static final List<String> NAMES = List.of("a", "b", "c");

  @Property(tries = 300)
  void eachResult_followsFromTheResultsBelowIt(
      @ForAll("conditions") List<JsonNode> conditions,
      @ForAll("confidences") List<Double> confidences,
      @ForAll boolean sampled) {
    Verdict verdict = evaluate(conditions, confidences, sampled);

    JsonNode all = verdict.report().path("Conditions");
    assertThat(verdict.met()).isEqualTo(all.valueStream().anyMatch(this::followed));
    assertThat(all).hasSameSizeAs(conditions);
  }

  /** The result of a condition, after it was compared with those below it. */
  private boolean followed(JsonNode report) {
    boolean result = report.path("EvaluationResult").booleanValue();
    if (report.has("And")) {
      assertThat(report.path("And").valueStream().map(this::followed).toList().contains(false))
          .isEqualTo(!result);
    } else if (report.has("Or")) {
      assertThat(report.path("Or").valueStream().map(this::followed).toList().contains(true))
          .isEqualTo(result);
    }
    return result;
  }

  @Property(tries = 300)
  void orderAndRepetition_changeNothing(
      @ForAll("conditions") List<JsonNode> conditions,
      @ForAll("confidences") List<Double> confidences,
      @ForAll boolean sampled) {
    List<JsonNode> reversed = new ArrayList<>(conditions);
    Collections.reverse(reversed);
    List<JsonNode> twice = new ArrayList<>(conditions);
    twice.addAll(reversed);
    Verdict verdict = evaluate(conditions, confidences, sampled);

    for (List<JsonNode> same : List.of(reversed, twice)) {
      Verdict other = evaluate(same, confidences, sampled);
      assertThat(other.met()).isEqualTo(verdict.met());
      assertThat(other.selected()).isEqualTo(verdict.selected());
      assertThat(other.names()).hasSameElementsAs(verdict.names());
    }
  }

  @Property(tries = 300)
  void andIsInOr_andBothAbsorb(
      @ForAll("simple") JsonNode one,
      @ForAll("simple") JsonNode other,
      @ForAll("confidences") List<Double> confidences,
      @ForAll boolean sampled) {
    boolean first = met(one, confidences, sampled);
    boolean second = met(other, confidences, sampled);

    assertThat(met(and(one, other), confidences, sampled)).isEqualTo(first && second);
    assertThat(met(or(one, other), confidences, sampled)).isEqualTo(first || second);
    assertThat(met(and(one, or(one, other)), confidences, sampled)).isEqualTo(first);
    assertThat(met(or(one, and(one, other)), confidences, sampled)).isEqualTo(first);
  }

  @Property(tries = 300)
  void lessConfidence_neverTakesAReviewAway_fromConditionsOfLess(
      @ForAll("conditionsOfLess") List<JsonNode> conditions,
      @ForAll("confidences") List<Double> confidences,
      @ForAll @IntRange(max = 2) int changed,
      @ForAll @DoubleRange(max = 100) double less) {
    List<Double> lower = new ArrayList<>(confidences);
    lower.set(changed, Math.max(0, lower.get(changed) - less));
    Verdict before = evaluate(conditions, confidences, false);
    Verdict after = evaluate(conditions, lower, false);

    assertThat(after.met()).isIn(true, before.met());
    assertThat(after.selected().entries()).containsAll(before.selected().entries());
  }

  @Property(tries = 300)
  void whatIsReviewed_isAsked_forByATrueCondition(
      @ForAll("conditions") List<JsonNode> conditions,
      @ForAll("confidences") List<Double> confidences) {
    Verdict verdict = evaluate(conditions, confidences, false);

    assertThat(verdict.selected().everything()).isFalse();
    assertThat(verdict.selected().entries().isEmpty()).isEqualTo(!verdict.met());
    List<String> reviewed = verdict.selected().entries().stream().map(NAMES::get).toList();
    if (verdict.names().stream().noneMatch(InferenceName::isAny)) {
      assertThat(verdict.names()).extracting(InferenceName::name).hasSameElementsAs(reviewed);
    }
  }

  @Property(tries = 300)
  void selections_areAlgebra(
      @ForAll @Size(min = 1, max = 4) List<@Size(max = 3) List<@IntRange(max = 5) Integer>> lists) {
    List<Selection> selections = lists.stream().map(Selection::of).toList();
    List<Selection> withAll = new ArrayList<>(selections);
    withAll.add(Selection.EVERYTHING);

    assertThat(Selection.ofAny(withAll)).isEqualTo(Selection.EVERYTHING);
    assertThat(Selection.ofAll(withAll)).isEqualTo(Selection.ofAll(selections));
    assertThat(Selection.ofAll(List.of(Selection.EVERYTHING, Selection.EVERYTHING)))
        .isEqualTo(Selection.EVERYTHING);
    assertThat(Selection.ofAny(selections)).isEqualTo(Selection.ofAll(selections));
    selections.forEach(
        one -> assertThat(Selection.ofAny(selections).entries()).containsAll(one.entries()));
  }

  private static boolean met(JsonNode condition, List<Double> confidences, boolean sampled) {
    return evaluate(List.of(condition), confidences, sampled).met();
  }

  private static Verdict evaluate(
      List<JsonNode> conditions, List<Double> confidences, boolean sampled) {
    List<Inference> inferences = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      inferences.add(new Inference(NAMES.get(i), confidences.get(i), List.of(), List.of(i)));
    }
    return GivenConditions.parse(RequestSource.REKOGNITION_MODERATION, conditions)
        .evaluate(inferences, (place, percent) -> sampled);
  }

  /** Of each name, in percent. */
  @Provide
  Arbitrary<List<Double>> confidences() {
    return Arbitraries.integers().between(0, 100).map(Integer::doubleValue).list().ofSize(3);
  }

  @Provide
  Arbitrary<JsonNode> simple() {
    Arbitrary<JsonNode> sampled =
        Arbitraries.integers().between(1, 100).map(percent -> sampling(percent));
    return Arbitraries.frequencyOf(
        Tuple.of(
            4, checks("Equals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals")),
        Tuple.of(1, sampled));
  }

  @Provide
  Arbitrary<List<JsonNode>> conditions() {
    return nested(simple());
  }

  @Provide
  Arbitrary<List<JsonNode>> conditionsOfLess() {
    return nested(checks("LessThan", "LessThanEquals"));
  }

  private static Arbitrary<JsonNode> checks(String... comparisons) {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "*"),
            Arbitraries.of(comparisons),
            Arbitraries.integers().between(0, 100))
        .as((name, comparison, percent) -> label(name, comparison, percent));
  }

  /** Lists of conditions with two levels of junctions. */
  private static Arbitrary<List<JsonNode>> nested(Arbitrary<JsonNode> leaves) {
    Arbitrary<JsonNode> inner = Arbitraries.oneOf(leaves, junctions(leaves));
    return Arbitraries.oneOf(leaves, junctions(inner)).list().ofMinSize(1).ofMaxSize(3);
  }

  private static Arbitrary<JsonNode> junctions(Arbitrary<JsonNode> parts) {
    return Combinators.combine(Arbitraries.of("And", "Or"), parts.list().ofMinSize(2).ofMaxSize(3))
        .as((kind, list) -> GivenConditions.joined(kind, list));
  }
}
