package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.syntax.Condition;
import io.plumbline.liquid.internal.syntax.Expression;
import io.plumbline.liquid.internal.syntax.FilterCall;
import io.plumbline.liquid.internal.syntax.Pipeline;
import io.plumbline.liquid.internal.value.LongRange;
import io.plumbline.liquid.internal.value.Lookup;
import io.plumbline.liquid.internal.value.Markup;
import io.plumbline.liquid.internal.value.Numbers;
import io.plumbline.liquid.internal.value.Special;
import io.plumbline.liquid.internal.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out what expressions, filters and conditions come to. */
final class Evaluator {

  /** The filter that exists for values that may be missing. */
  private static final String DEFAULT_FILTER = "default";

  private final Scope scope;
  private final Budget budget;
  private final FilterApplication filters;
  private final OutputText outputText;
  private final UndefinedVariables undefined;

  Evaluator(
      Scope scope,
      Budget budget,
      FilterApplication filters,
      OutputText outputText,
      UndefinedVariables undefined) {
    this.scope = scope;
    this.budget = budget;
    this.filters = filters;
    this.outputText = outputText;
    this.undefined = undefined;
  }

  /** The value of an expression. */
  @Nullable Object value(Expression expression) {
    Object value = valueOrUndefined(expression);
    if (value != Special.UNDEFINED) {
      return value;
    }
    if (expression instanceof Expression.Path path) {
      undefined.report(path);
    }
    return null;
  }

  /** The value of an expression and what its filters make of it. */
  @Nullable Object value(Pipeline pipeline) {
    List<FilterCall> calls = pipeline.filters();
    boolean maybe = !calls.isEmpty() && calls.get(0).name().equals(DEFAULT_FILTER);
    Object value = maybe ? valueIfAny(pipeline.input()) : value(pipeline.input());
    if (pipeline.raw()) {
      value = asHtml(value);
    }
    for (FilterCall call : calls) {
      budget.step();
      value = filters.apply(call, value, expression -> argument(expression, pipeline.raw()));
    }
    return pipeline.raw() ? outputText.raw(value) : value;
  }

  /**
   * Whether a condition holds. What stands right of {@code and} or {@code or} belongs together, so
   * left to right is enough.
   */
  boolean test(Condition condition) {
    int last = condition.comparisons().size() - 1;
    for (int i = 0; i < last; i++) {
      boolean and = condition.conjunctions().get(i);
      if (test(condition.comparisons().get(i)) != and) {
        return !and;
      }
    }
    return test(condition.comparisons().get(last));
  }

  private boolean test(Condition.Comparison comparison) {
    budget.step();
    if (comparison instanceof Condition.Truth truth) {
      return Values.isTrue(valueIfAny(truth.value()));
    }
    Condition.Binary binary = (Condition.Binary) comparison;
    boolean presence = isAbsence(binary.left()) || isAbsence(binary.right());
    Object left = presence ? valueIfAny(binary.left()) : value(binary.left());
    Object right = presence ? valueIfAny(binary.right()) : value(binary.right());
    return Comparisons.test(left, binary.operator(), right, budget);
  }

  private static boolean isAbsence(Expression expression) {
    return expression instanceof Expression.Literal literal
        && (literal.value() == null || literal.value() instanceof Special);
  }

  private @Nullable Object argument(Expression expression, boolean raw) {
    Object value = value(expression);
    return raw ? asHtml(value) : value;
  }

  /**
   * In an output that is not escaped, marked text stands for its HTML: what was escaped before
   * stays so.
   */
  private static @Nullable Object asHtml(@Nullable Object value) {
    return value instanceof Markup markup ? markup.html() : value;
  }

  /** The value of an expression; nil if it is undefined, which is no error here. */
  private @Nullable Object valueIfAny(Expression expression) {
    Object value = valueOrUndefined(expression);
    return value == Special.UNDEFINED ? null : value;
  }

  private @Nullable Object valueOrUndefined(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal.value();
    }
    if (expression instanceof Expression.Range range) {
      return new LongRange(
          Numbers.integer(value(range.from())), Numbers.integer(value(range.to())));
    }
    return value((Expression.Path) expression);
  }

  private @Nullable Object value(Expression.Path path) {
    Object value = scope.find(outputText.plain(value(path.root())));
    for (Expression part : path.parts()) {
      budget.step();
      value = Lookup.part(value, value(part), budget);
    }
    return value;
  }
}
