package io.plumbline.liquid.internal.syntax;

import io.plumbline.liquid.LiquidErrorCode;
import io.plumbline.liquid.internal.value.Numbers;
import io.plumbline.liquid.internal.value.Special;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values and their filters.
 *
 * <p>A value is a text in either quote; a number; {@code nil}, {@code true}, {@code false}, {@code
 * empty}, {@code blank}; a range; or a variable with its parts.
 */
final class ExpressionParser extends SourceCursor {

  private static final int LONGEST_NUMBER = 300;

  private static final Map<String, Expression> KEYWORDS =
      Map.of(
          "nil", new Expression.Literal(null),
          "null", new Expression.Literal(null),
          "true", new Expression.Literal(true),
          "false", new Expression.Literal(false),
          "empty", new Expression.Literal(Special.EMPTY),
          "blank", new Expression.Literal(Special.BLANK));

  private final int maxDepth;
  private final FilterChecks filterChecks;
  private int depth;

  /** Reads from {@code start} up to, not including, {@code end}. */
  ExpressionParser(String source, int start, int end, int maxDepth, FilterChecks filterChecks) {
    super(source, start, end);
    this.maxDepth = maxDepth;
    this.filterChecks = filterChecks;
  }

  /** A value and the filters that it goes through; nil if there is nothing. */
  Pipeline pipelineOrNothing() throws SyntaxFailure {
    return atEnd() ? Pipeline.of(new Expression.Literal(null), List.of()) : pipeline();
  }

  /** A value and the filters that it goes through. */
  Pipeline pipeline() throws SyntaxFailure {
    Expression input = value();
    List<FilterCall> filters = new ArrayList<>();
    while (accept('|')) {
      filters.add(filter());
    }
    return Pipeline.of(input, filters);
  }

  private FilterCall filter() throws SyntaxFailure {
    int start = offset();
    String name = name("a filter");
    List<Expression> positional = new ArrayList<>();
    Map<String, Expression> named = new LinkedHashMap<>();
    if (accept(':')) {
      do {
        String argument = argumentName();
        if (argument == null) {
          positional.add(value());
        } else {
          named.put(argument, value());
        }
      } while (accept(','));
    }
    FilterCall call = new FilterCall(name, positional, named, start);
    filterChecks.check(call);
    return call;
  }

  /** The name of a named argument with its colon, or null if what comes next is none. */
  private @Nullable String argumentName() {
    int start = offset();
    if (atName()) {
      String name = restOfName();
      if (accept(':')) {
        return name;
      }
    }
    rewind(start);
    return null;
  }

  /** A value. */
  Expression value() throws SyntaxFailure {
    if (atEnd()) {
      throw failure(position(), "a value is missing here");
    }
    if (atQuote()) {
      return new Expression.Literal(quoted());
    }
    if (atDigit(0) || (at('-') && atDigit(1))) {
      return number();
    }
    if (at('(')) {
      return range();
    }
    int start = offset();
    if (at('[')) {
      return path(index(), start);
    }
    if (!atName()) {
      throw unexpected();
    }
    String name = restOfName();
    Expression.Path path = path(new Expression.Literal(name), start);
    Expression keyword = path.parts().isEmpty() ? KEYWORDS.get(name) : null;
    return keyword == null ? path : keyword;
  }

  private Expression number() throws SyntaxFailure {
    int start = offset();
    advance();
    skipDigits();
    int wholeEnd = position();
    if (follows('.') && atDigit(1)) {
      advance();
      skipDigits();
    }
    if (insideName() || position() - start > LONGEST_NUMBER) {
      throw failure(start, "this is neither a number nor a name; names begin with a letter");
    }
    String digits = textFrom(start);
    return new Expression.Literal(
        position() == wholeEnd
            ? Numbers.narrowed(new BigInteger(digits))
            : (Object) Double.valueOf(digits));
  }

  private Expression range() throws SyntaxFailure {
    int start = offset();
    enter();
    advance();
    Expression from = value();
    if (!at("..")) {
      throw failure(
          start,
          "parentheses make ranges, as in (1..5), and nothing else; nest tags to group conditions");
    }
    advance();
    advance();
    Expression to = value();
    expect(')', "the range is not closed; end it with ')'");
    depth--;
    return new Expression.Range(from, to);
  }

  private Expression.Path path(Expression root, int start) throws SyntaxFailure {
    List<Expression> parts = new ArrayList<>();
    int end = position();
    while (at('[') || (at('.') && !at(".."))) {
      parts.add(at('[') ? index() : property());
      end = position();
    }
    rewind(end);
    return new Expression.Path(root, parts, start, end);
  }

  private Expression index() throws SyntaxFailure {
    enter();
    advance();
    Expression index = value();
    expect(']', "the square bracket is not closed; end it with ']'");
    depth--;
    return index;
  }

  private Expression property() throws SyntaxFailure {
    advance();
    int start = offset();
    if (!insideName()) {
      throw failure(start, "the name of a property is missing after '.'");
    }
    return new Expression.Literal(restOfName());
  }

  private void enter() throws SyntaxFailure {
    depth++;
    if (depth > maxDepth) {
      throw new SyntaxFailure(
          position(),
          LiquidErrorCode.LIMIT_EXCEEDED,
          "brackets nest deeper than %d; use 'assign' for the inner value".formatted(maxDepth));
    }
  }
}
