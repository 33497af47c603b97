package io.plumbline.liquid.internal.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens that are read one after another, with one look ahead. */
final class TokenStream {

  private final List<Token> tokens;
  private int next;

  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The next token, which stays; null at the end. */
  @Nullable Token peek() {
    return next < tokens.size() ? tokens.get(next) : null;
  }

  /** Passes over the next token. */
  void advance() {
    next++;
  }

  /** Passes over all that is left. */
  void skipToEnd() {
    next = tokens.size();
  }
}
