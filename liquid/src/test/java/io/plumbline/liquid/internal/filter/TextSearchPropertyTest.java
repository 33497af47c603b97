package io.plumbline.liquid.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Finds what {@link String#indexOf} finds. */
class TextSearchPropertyTest {

  /** Few letters, so that patterns repeat within themselves. */
  @Provide
  Arbitrary<String> repetitive() {
    return Arbitraries.strings().withChars('a', 'b').ofMaxLength(400);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars('a', 'b').ofMinLength(1).ofMaxLength(8);
  }

  @Property
  void shortPattern_isFoundWhereItIs(
      @ForAll("repetitive") String text, @ForAll("patterns") String pattern) {
    assertFound(text, pattern);
  }

  @Property
  void longPattern_isFoundWhereItIs(
      @ForAll("repetitive") String text, @ForAll("patterns") String part) {
    String pattern = part.repeat(65 / part.length() + 1);

    assertFound(text, pattern);
    assertFound(text + part + pattern + text + pattern + part, pattern);
  }

  @Example
  void emptyPattern_isRefused() {
    assertThatThrownBy(() -> new TextSearch("")).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertFound(String text, String pattern) {
    TextSearch search = new TextSearch(pattern);

    assertThat(search.find(text, 0)).isEqualTo(text.indexOf(pattern));
    assertThat(search.find(text, text.length() / 2))
        .isEqualTo(text.indexOf(pattern, text.length() / 2));
    assertThat(search.findLast(text)).isEqualTo(text.lastIndexOf(pattern));
  }
}
