package io.plumbline.liquid.internal.syntax;

import java.util.Set;

/** Tags that set, count or write values. */
final class VariableTags {

  private VariableTags() {}

  static Node assign(Token.Tag tag, TemplateParser parser) throws SyntaxFailure {
    return parser.read(
        tag,
        markup -> {
          String name = markup.name("the variable to assign");
          markup.expect(
              '=', "'assign' sets a variable, as in '{% assign name = value %}'; '=' is missing");
          return new Node.Assign(name, markup.pipeline(), tag.start());
        });
  }

  static Node capture(Token.Tag tag, TemplateParser parser) {
    String name =
        parser.readOr("", tag, markup -> markup.nameOrText("the variable to capture into"));
    Set<String> end = Set.of("endcapture");
    Block body = parser.body(tag, "endcapture", end);
    parser.take(end);
    return new Node.Capture(name, body, tag.start());
  }

  static Node counter(Token.Tag tag, TemplateParser parser) throws SyntaxFailure {
    String name = parser.read(tag, markup -> markup.name("the counter"));
    return new Node.Counter(name, tag.name().equals("increment"), tag.start());
  }

  static Node echo(Token.Tag tag, TemplateParser parser) throws SyntaxFailure {
    Pipeline value = parser.read(tag, ExpressionParser::pipelineOrNothing);
    return new Node.Output(value, tag.start());
  }

  static Node liquid(Token.Tag tag, TemplateParser parser) {
    return new Node.Group(parser.parseLines(tag), tag.start());
  }
}
