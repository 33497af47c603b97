package io.plumbline.liquid.internal.syntax;

/** A piece of a template. {@code start} and {@code end} are offsets into the source. */
sealed interface Token {

  /** Where the piece begins. */
  int start();

  /** Where the piece ends. */
  int end();

  /** Text that is written as it stands. */
  record Text(int start, int end) implements Token {}

  /** What stands between <code>{{</code> and <code>}}</code>. */
  record Output(int start, int end) implements Token {}

  /**
   * A tag.
   *
   * @param name its first word
   * @param start where the name begins
   * @param end where what follows the name ends; it begins after the name
   */
  record Tag(String name, int start, int end) implements Token {

    int markupStart() {
      return start + name.length();
    }
  }
}
