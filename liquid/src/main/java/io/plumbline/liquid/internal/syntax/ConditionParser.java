package io.plumbline.liquid.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads conditions: comparisons with {@code and} and {@code or} between them. */
final class ConditionParser {

  private ConditionParser() {}

  static Condition read(ExpressionParser markup) throws SyntaxFailure {
    List<Condition.Comparison> comparisons = new ArrayList<>();
    List<Boolean> conjunctions = new ArrayList<>();
    while (true) {
      comparisons.add(comparison(markup));
      if (markup.acceptWord("and")) {
        conjunctions.add(true);
      } else if (markup.acceptWord("or")) {
        conjunctions.add(false);
      } else {
        return new Condition(comparisons, conjunctions);
      }
    }
  }

  private static Condition.Comparison comparison(ExpressionParser markup) throws SyntaxFailure {
    Expression left = markup.value();
    Condition.Operator operator = operator(markup);
    return operator == null
        ? new Condition.Truth(left)
        : new Condition.Binary(left, operator, markup.value());
  }

  private static Condition.@Nullable Operator operator(ExpressionParser markup)
      throws SyntaxFailure {
    if (markup.acceptWord("contains")) {
      return Condition.Operator.CONTAINS;
    }
    int start = markup.offset();
    String written = markup.run("=!<>&|");
    return switch (written) {
      case "" -> null;
      case "==" -> Condition.Operator.EQUAL;
      case "!=", "<>" -> Condition.Operator.NOT_EQUAL;
      case "<" -> Condition.Operator.LESS;
      case "<=" -> Condition.Operator.LESS_OR_EQUAL;
      case ">" -> Condition.Operator.GREATER;
      case ">=" -> Condition.Operator.GREATER_OR_EQUAL;
      default ->
          throw markup.failure(
              start,
              "'%s' is no operator; there are == != < <= > >= contains, and 'and' and 'or' between comparisons"
                  .formatted(written));
    };
  }
}
