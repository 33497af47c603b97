package io.plumbline.liquid.internal.syntax;

/** How a tag is parsed. */
@FunctionalInterface
interface TagRule {

  /**
   * Makes the tag's node. What follows the tag is the parser's next token.
   *
   * @throws SyntaxFailure if the tag cannot be read; a block tag reports this instead and goes on,
   *     so that its end finds its beginning
   */
  Node parse(Token.Tag tag, TemplateParser parser) throws SyntaxFailure;
}
