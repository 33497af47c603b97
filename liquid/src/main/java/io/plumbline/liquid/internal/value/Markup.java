package io.plumbline.liquid.internal.value;

/**
 * Text that knows what it looks like in HTML, and so is not escaped again at the output.
 *
 * @param text what the template's logic sees: comparisons, lookups and most filters work on it
 * @param html what the output shows
 * @param escaped whether {@code text} is HTML without tags itself, as the filters for that make it
 */
public record Markup(String text, String html, boolean escaped) {

  /** The result of {@code escape}: seen and shown alike. */
  public static Markup escaped(String html) {
    return new Markup(html, html, true);
  }

  /** What a template has declared to be HTML: seen and shown alike. */
  public static Markup raw(String html) {
    return new Markup(html, html, false);
  }
}
