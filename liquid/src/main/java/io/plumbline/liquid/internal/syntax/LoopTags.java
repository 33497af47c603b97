package io.plumbline.liquid.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tags that loop, and those that belong in loops. */
final class LoopTags {

  private static final Expression NOTHING = new Expression.Literal(null);
  private static final Node.Iteration NO_ITERATION =
      new Node.Iteration("", NOTHING, "", null, false, null, false);

  private LoopTags() {}

  static Node loop(Token.Tag tag, TemplateParser parser) {
    Head head = parser.readOr(new Head(NO_ITERATION, null), tag, markup -> head(markup, false));
    Set<String> ends = Set.of("else", "endfor");
    Block body = parser.body(tag, "endfor", ends);
    Block otherwise = Block.EMPTY;
    Token.Tag next = parser.take(ends);
    if (next != null && next.name().equals("else")) {
      Set<String> end = Set.of("endfor");
      otherwise = parser.body(tag, "endfor", end);
      parser.take(end);
    }
    return new Node.Loop(head.iteration(), body, otherwise, tag.start());
  }

  static Node tableRow(Token.Tag tag, TemplateParser parser) {
    Head head = parser.readOr(new Head(NO_ITERATION, null), tag, markup -> head(markup, true));
    Set<String> end = Set.of("endtablerow");
    Block body = parser.body(tag, "endtablerow", end);
    parser.take(end);
    return new Node.TableRow(head.iteration(), head.columns(), body, tag.start());
  }

  static Node cycle(Token.Tag tag, TemplateParser parser) throws SyntaxFailure {
    return parser.read(
        tag,
        markup -> {
          int start = markup.offset();
          Expression first = markup.value();
          boolean grouped = markup.accept(':');
          List<Expression> values = new ArrayList<>();
          values.add(grouped ? markup.value() : first);
          while (markup.accept(',')) {
            values.add(markup.value());
          }
          String source = markup.textFrom(start);
          return new Node.Cycle(grouped ? first : null, values, source, tag.start());
        });
  }

  static Node interrupt(Token.Tag tag, TemplateParser parser) throws SyntaxFailure {
    return parser.read(tag, markup -> new Node.Interrupt(tag.name().equals("break"), tag.start()));
  }

  /** What stands in the tag that opens a loop. */
  private record Head(Node.Iteration iteration, @Nullable Expression columns) {}

  private static Head head(ExpressionParser markup, boolean table) throws SyntaxFailure {
    String variable = markup.name("the loop's variable");
    if (!markup.acceptWord("in")) {
      throw markup.failure(markup.offset(), "a loop goes 'for item in list'; 'in' is missing here");
    }
    int start = markup.offset();
    Expression collection = markup.value();
    String name = variable + "-" + markup.textFrom(start);
    Expression skip = null;
    Expression limit = null;
    Expression columns = null;
    boolean continues = false;
    boolean reversed = false;
    while (!markup.atEnd()) {
      if (markup.acceptWord("reversed")) {
        reversed = true;
      } else if (acceptParameter(markup, "limit")) {
        limit = markup.value();
      } else if (acceptParameter(markup, "offset")) {
        continues = markup.acceptWord("continue");
        skip = continues ? null : markup.value();
      } else if (table && acceptParameter(markup, "cols")) {
        columns = markup.value();
      } else if (!markup.accept(',')) {
        throw markup.unexpected();
      }
    }
    return new Head(
        new Node.Iteration(variable, collection, name, skip, continues, limit, reversed), columns);
  }

  private static boolean acceptParameter(ExpressionParser markup, String name)
      throws SyntaxFailure {
    if (!markup.acceptWord(name)) {
      return false;
    }
    markup.expect(':', "'" + name + "' needs a value, as in '" + name + ": 3'");
    return true;
  }
}
