package io.plumbline.liquid.internal.syntax;

/**
 * Something at an offset cannot be read. Caught where the compiler can go on, and reported there.
 */
public final class SyntaxFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String code;

  SyntaxFailure(int offset, String code, String message) {
    super(message);
    this.offset = offset;
    this.code = code;
  }

  int offset() {
    return offset;
  }

  String code() {
    return code;
  }
}
