package io.plumbline.liquid.internal.syntax;

import io.plumbline.liquid.LiquidErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tags that render one part or another: {@code if}, {@code unless}, {@code case}. */
final class ChoiceTags {

  private static final Expression NOTHING = new Expression.Literal(null);
  private static final Condition NEVER =
      new Condition(List.of(new Condition.Truth(NOTHING)), List.of());

  private ChoiceTags() {}

  static Node choice(Token.Tag tag, TemplateParser parser) {
    String end = "end" + tag.name();
    Set<String> ends = Set.of("elsif", "else", end);
    List<Node.Branch> branches = new ArrayList<>();
    Block otherwise = Block.EMPTY;
    Condition condition = parser.readOr(NEVER, tag, ConditionParser::read);
    branches.add(new Node.Branch(condition, tag.name().equals("if"), parser.body(tag, end, ends)));
    boolean closed = false;
    for (Token.Tag next = parser.take(ends); next != null && !next.name().equals(end); ) {
      if (closed) {
        reportAfterElse(next, tag, parser);
      }
      if (next.name().equals("else")) {
        closed = true;
        otherwise = parser.body(tag, end, ends);
      } else {
        Condition other = parser.readOr(NEVER, next, ConditionParser::read);
        branches.add(new Node.Branch(other, true, parser.body(tag, end, ends)));
      }
      next = parser.take(ends);
    }
    return new Node.Choice(branches, otherwise, tag.start());
  }

  static Node selection(Token.Tag tag, TemplateParser parser) {
    Set<String> ends = Set.of("when", "else", "endcase");
    Expression subject = parser.readOr(NOTHING, tag, ExpressionParser::value);
    List<Node.When> cases = new ArrayList<>();
    Block otherwise = Block.EMPTY;
    parser.body(tag, "endcase", ends);
    boolean closed = false;
    for (Token.Tag next = parser.take(ends); next != null && !next.name().equals("endcase"); ) {
      if (closed) {
        reportAfterElse(next, tag, parser);
      }
      if (next.name().equals("else")) {
        closed = true;
        otherwise = parser.body(tag, "endcase", ends);
      } else {
        List<Expression> values = parser.readOr(List.of(), next, ChoiceTags::values);
        cases.add(new Node.When(values, parser.body(tag, "endcase", ends)));
      }
      next = parser.take(ends);
    }
    return new Node.Selection(subject, cases, otherwise, tag.start());
  }

  private static List<Expression> values(ExpressionParser markup) throws SyntaxFailure {
    List<Expression> values = new ArrayList<>();
    do {
      values.add(markup.value());
    } while (markup.accept(',') || markup.acceptWord("or"));
    return values;
  }

  private static void reportAfterElse(Token.Tag late, Token.Tag tag, TemplateParser parser) {
    parser.report(
        late,
        LiquidErrorCode.UNBALANCED_TAG,
        "'%s' comes after the 'else' of this '%s'; 'else' is its last part"
            .formatted(late.name(), tag.name()));
  }
}
