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
 * Reads what stands inside a tag or output, from left to right: values, filters, conditions, and
 * the words between them.
 *
 * <p>A value is a text in either quote, without escapes; a number; {@code nil}, {@code true},
 * {@code false}, {@code empty}, {@code blank}; a range; or a variable with its parts.
 */
final class ExpressionParser {

  private static final int LONGEST_NUMBER = 300;

  private static final Map<String, Expression> KEYWORDS =
      Map.of(
          "nil", new Expression.Literal(null),
          "null", new Expression.Literal(null),
          "true", new Expression.Literal(true),
          "false", new Expression.Literal(false),
          "empty", new Expression.Literal(Special.EMPTY),
          "blank", new Expression.Literal(Special.BLANK));

  private final String source;
  private final int end;
  private final int maxDepth;
  private final FilterChecks filterChecks;
  private int position;
  private int depth;

  /** Reads from {@code start} up to, not including, {@code end}. */
  ExpressionParser(String source, int start, int end, int maxDepth, FilterChecks filterChecks) {
    this.source = source;
    this.position = start;
    this.end = end;
    this.maxDepth = maxDepth;
    this.filterChecks = filterChecks;
  }

  /** Where the next thing stands. */
  int offset() {
    skipBlank();
    return position;
  }

  /** What was read from an offset on. */
  String textFrom(int start) {
    return source.substring(start, position).strip();
  }

  boolean atEnd() {
    skipBlank();
    return position == end;
  }

  void expectEnd() throws SyntaxFailure {
    if (!atEnd()) {
      throw unexpected();
    }
  }

  /** Passes over a character if it comes next. */
  boolean accept(char character) {
    skipBlank();
    if (!at(character)) {
      return false;
    }
    position++;
    return true;
  }

  /** Passes over a word if it comes next. */
  boolean acceptWord(String word) {
    skipBlank();
    int wordEnd = position + word.length();
    if (wordEnd > end
        || !source.startsWith(word, position)
        || (wordEnd < end && Names.isPart(source.charAt(wordEnd)))) {
      return false;
    }
    position = wordEnd;
    return true;
  }

  void expect(char character, String message) throws SyntaxFailure {
    if (!accept(character)) {
      throw failure(position, message);
    }
  }

  /** A name. */
  String name(String what) throws SyntaxFailure {
    skipBlank();
    if (position == end || !Names.isStart(source.charAt(position))) {
      throw failure(position, "the name of " + what + " is missing");
    }
    return restOfName();
  }

  /** A name with or without quotes. */
  String nameOrText(String what) throws SyntaxFailure {
    skipBlank();
    return at('"') || at('\'') ? quoted() : name(what);
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
    if (position < end && Names.isStart(source.charAt(position))) {
      String name = restOfName();
      if (accept(':')) {
        return name;
      }
    }
    position = start;
    return null;
  }

  /** A value. */
  Expression value() throws SyntaxFailure {
    skipBlank();
    if (position == end) {
      throw failure(position, "a value is missing here");
    }
    char character = source.charAt(position);
    if (character == '"' || character == '\'') {
      return new Expression.Literal(quoted());
    }
    if (isDigit(position) || (character == '-' && isDigit(position + 1))) {
      return number();
    }
    if (character == '(') {
      return range();
    }
    if (character == '[') {
      int start = position;
      return path(index(), start);
    }
    if (!Names.isStart(character)) {
      throw unexpected();
    }
    return nameOrKeyword();
  }

  private String quoted() throws SyntaxFailure {
    char quote = source.charAt(position);
    int close = source.indexOf(quote, position + 1);
    if (close < 0 || close >= end) {
      throw failure(position, "this text is not closed; end it with " + quote);
    }
    String text = source.substring(position + 1, close);
    position = close + 1;
    return text;
  }

  private Expression number() throws SyntaxFailure {
    int start = position;
    position++;
    skipDigits();
    boolean whole = !(at('.') && isDigit(position + 1));
    if (!whole) {
      position++;
      skipDigits();
    }
    if ((position < end && Names.isStart(source.charAt(position)))
        || position - start > LONGEST_NUMBER) {
      throw failure(start, "this is neither a number nor a name; names begin with a letter");
    }
    String digits = source.substring(start, position);
    return new Expression.Literal(
        whole ? Numbers.narrowed(new BigInteger(digits)) : (Object) Double.valueOf(digits));
  }

  private Expression range() throws SyntaxFailure {
    int start = position;
    enter();
    position++;
    Expression from = value();
    skipBlank();
    if (!source.startsWith("..", position) || position + 2 > end) {
      throw failure(
          start,
          "parentheses make ranges, as in (1..5), and nothing else; nest tags to group conditions");
    }
    position += 2;
    Expression to = value();
    expect(')', "the range is not closed; end it with ')'");
    depth--;
    return new Expression.Range(from, to);
  }

  private Expression nameOrKeyword() throws SyntaxFailure {
    int start = position;
    String name = restOfName();
    skipBlank();
    boolean hasParts = atPart();
    Expression keyword = hasParts ? null : KEYWORDS.get(name);
    return keyword == null ? path(new Expression.Literal(name), start) : keyword;
  }

  private Expression path(Expression root, int start) throws SyntaxFailure {
    List<Expression> parts = new ArrayList<>();
    int pathEnd = position;
    skipBlank();
    while (atPart()) {
      if (at('[')) {
        parts.add(index());
      } else {
        position++;
        parts.add(property());
      }
      pathEnd = position;
      skipBlank();
    }
    return new Expression.Path(root, parts, start, pathEnd);
  }

  private Expression index() throws SyntaxFailure {
    enter();
    position++;
    Expression index = value();
    expect(']', "the square bracket is not closed; end it with ']'");
    depth--;
    return index;
  }

  private Expression property() throws SyntaxFailure {
    skipBlank();
    if (position == end || !Names.isPart(source.charAt(position))) {
      throw failure(position, "the name of a property is missing after '.'");
    }
    return new Expression.Literal(restOfName());
  }

  private String restOfName() {
    int start = position;
    while (position < end && Names.isPart(source.charAt(position))) {
      position++;
    }
    if (at('?')) {
      position++;
    }
    return source.substring(start, position);
  }

  /** Comparisons with {@code and} and {@code or} between them. */
  Condition condition() throws SyntaxFailure {
    List<Condition.Comparison> comparisons = new ArrayList<>();
    List<Boolean> conjunctions = new ArrayList<>();
    while (true) {
      comparisons.add(comparison());
      if (acceptWord("and")) {
        conjunctions.add(true);
      } else if (acceptWord("or")) {
        conjunctions.add(false);
      } else {
        return new Condition(comparisons, conjunctions);
      }
    }
  }

  private Condition.Comparison comparison() throws SyntaxFailure {
    Expression left = value();
    Condition.Operator operator = operator();
    return operator == null
        ? new Condition.Truth(left)
        : new Condition.Binary(left, operator, value());
  }

  private Condition.@Nullable Operator operator() throws SyntaxFailure {
    if (acceptWord("contains")) {
      return Condition.Operator.CONTAINS;
    }
    int start = offset();
    while (position < end && "=!<>&|".indexOf(source.charAt(position)) >= 0) {
      position++;
    }
    String written = source.substring(start, position);
    return switch (written) {
      case "" -> null;
      case "==" -> Condition.Operator.EQUAL;
      case "!=", "<>" -> Condition.Operator.NOT_EQUAL;
      case "<" -> Condition.Operator.LESS;
      case "<=" -> Condition.Operator.LESS_OR_EQUAL;
      case ">" -> Condition.Operator.GREATER;
      case ">=" -> Condition.Operator.GREATER_OR_EQUAL;
      default ->
          throw failure(
              start,
              "'%s' is no operator; there are == != < <= > >= contains, and 'and' and 'or' between comparisons"
                  .formatted(written));
    };
  }

  private void enter() throws SyntaxFailure {
    depth++;
    if (depth > maxDepth) {
      throw new SyntaxFailure(
          position,
          LiquidErrorCode.LIMIT_EXCEEDED,
          "brackets nest deeper than %d; use 'assign' for the inner value".formatted(maxDepth));
    }
  }

  /** What comes next does not belong here. */
  SyntaxFailure unexpected() {
    skipBlank();
    int tokenEnd = position;
    while (tokenEnd < end && tokenEnd - position < 20 && !isBlank(tokenEnd)) {
      tokenEnd++;
    }
    String found = source.substring(position, tokenEnd);
    return failure(position, "'" + found + "' is not expected here");
  }

  SyntaxFailure failure(int offset, String message) {
    return new SyntaxFailure(offset, LiquidErrorCode.SYNTAX, message);
  }

  private boolean at(char character) {
    return position < end && source.charAt(position) == character;
  }

  private boolean atPart() {
    return at('[') || (at('.') && !source.startsWith("..", position));
  }

  private boolean isDigit(int index) {
    return index < end && source.charAt(index) >= '0' && source.charAt(index) <= '9';
  }

  private boolean isBlank(int index) {
    return Character.isWhitespace(source.charAt(index));
  }

  private void skipDigits() {
    while (isDigit(position)) {
      position++;
    }
  }

  private void skipBlank() {
    position = Names.skipBlank(source, position, end);
  }
}
