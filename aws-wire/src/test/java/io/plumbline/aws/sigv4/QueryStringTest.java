package io.plumbline.aws.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1&b=2            | a=1&b=2",
        "b=2&a=1            | a=1&b=2",
        "a=b&A=b            | A=b&a=b",
        "a=2&a=10&a=1       | a=1&a=10&a=2",
        "uploads            | uploads=",
        "a=&b               | a=&b=",
        "a=b=c              | a=b%3Dc",
        "p=a+b&q=a%20b      | p=a%20b&q=a%20b",
        "p=a%2Bb            | p=a%2Bb",
        "p=%7e%2f           | p=~%2F",
        "&&a=1&             | a=1",
        "k=a;b              | k=a%3Bb",
        "X-Amz-Signature=0&z| z="
      })
  void canonicalForm(String raw, String canonical) {
    assertThat(QueryString.parse(raw.strip()).canonicalWithout("X-Amz-Signature"))
        .isEqualTo(canonical.strip());
  }

  @Test
  void absentQuery_hasNoParameters() {
    assertThat(QueryString.parse(null).parameters()).isEmpty();
    assertThat(QueryString.parse("").canonicalWithout("")).isEmpty();
  }

  @Test
  void bytesThatAreNoUtf8_areRefused() {
    assertThatThrownBy(() -> QueryString.parse("a=%ff"))
        .isInstanceOf(SignatureRejectedException.class);
    assertThatThrownBy(() -> QueryString.parse("a=%c3%28"))
        .isInstanceOf(SignatureRejectedException.class);
  }

  @Property(tries = 300)
  void anyText_comesBack(@ForAll @NotEmpty List<@NotEmpty String> names) {
    List<String> texts = names.stream().filter(QueryStringTest::isUnicode).toList();
    String raw =
        texts.stream()
            .map(text -> PercentEncoding.encode(text) + "=" + PercentEncoding.encode(text))
            .collect(Collectors.joining("&"));

    assertThat(QueryString.parse(raw).parameters())
        .containsExactlyElementsOf(
            texts.stream().map(text -> new QueryString.Parameter(text, text)).toList());
  }

  /** A lone surrogate is no character, and has no bytes. */
  private static boolean isUnicode(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
