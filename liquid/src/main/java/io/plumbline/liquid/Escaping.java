package io.plumbline.liquid;

/** What happens to a value on its way into the output. The template's own text is never changed. */
public enum Escaping {
  /**
   * For HTML, text or attribute: {@code &} {@code <} {@code >} {@code "} {@code '} become entities,
   * exactly once. {@code escape} and {@code escape_once} mark a value as done; {@code
   * skip_autoescape} anywhere in an output's filters leaves it raw.
   */
  HTML,

  /**
   * Nothing, as in plain Liquid: only the filters that the template names escape. Not for pages
   * made of other people's data.
   */
  NONE
}
