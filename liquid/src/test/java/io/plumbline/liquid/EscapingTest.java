package io.plumbline.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value is escaped once: not less, not more. */
class EscapingTest {

  private static final String EVIL = "<img src=\"x\" onerror='y'> & co";
  private static final String ESCAPED =
      "&lt;img src=&quot;x&quot; onerror=&#39;y&#39;&gt; &amp; co";
  private static final Map<String, Object> DATA =
      Map.of("evil", EVIL, "list", List.of(EVIL), "object", Map.of("key", EVIL));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ evil }}",
        "{{ evil | escape }}",
        "{{ evil | h }}",
        "{{ evil | escape | escape }}",
        "{{ evil | escape_once }}",
        "{{ evil | escape | escape_once }}",
        "{{ evil | escape | strip }}",
        "{{ evil | escape | append: '' }}",
        "{{ evil | escape | replace: 'zzz', '' }}",
        "{{ evil | escape | default: 'x' }}",
        "{{ '' | default: evil }}",
        "{{ '' | append: evil }}",
        "{{ '' | escape | append: evil }}",
        "{{ '' | prepend: evil | escape }}",
        "{{ list }}",
        "{{ list | join: ',' }}",
        "{{ list | first | escape }}",
        "{% echo evil %}",
        "{% liquid echo evil %}",
        "{% cycle evil %}",
        "{% assign a = evil %}{{ a }}",
        "{% assign a = evil | escape %}{{ a }}",
        "{% assign a = evil | escape %}{% assign b = a | strip %}{{ b }}",
        "{% capture a %}{{ evil }}{% endcapture %}{{ a }}",
        "{% capture a %}{{ evil | escape }}{% endcapture %}{{ a }}",
        "{% capture a %}{{ evil }}{% endcapture %}{{ a | escape }}",
        "{% capture a %}{{ evil }}{% endcapture %}{{ a | skip_autoescape }}",
        "{% capture a %}  {{ evil }} {% endcapture %}{{ a | strip }}",
        "{% capture a %}{{ evil }}{% endcapture %}{{ a | split: 'zzz' | first }}",
        "{% capture a %}{{ evil }}{% endcapture %}{% capture b %}{{ a }}{% endcapture %}{{ b }}",
        "{% capture a %}{{ evil }}{% endcapture %}{{ '' | append: a | skip_autoescape }}",
        "{% for a in list %}{{ a }}{% endfor %}",
        "{% for pair in object %}{{ pair[1] }}{% endfor %}",
      })
  void value_isEscapedOnce(String template) {
    assertThat(Rendered.of(template, DATA)).isEqualTo(ESCAPED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ evil | skip_autoescape }}",
        "{{ evil | skip_autoescape | strip }}",
        "{{ evil | strip | skip_autoescape }}",
        "{% assign a = evil | skip_autoescape %}{{ a }}",
        "{% capture a %}{{ evil | skip_autoescape }}{% endcapture %}{{ a }}",
      })
  void value_isRawOnlyWithSkipAutoescape(String template) {
    assertThat(Rendered.of(template, DATA)).isEqualTo(EVIL);
  }

  @Test
  void escapedValue_staysEscapedThroughFilters() {
    Map<String, ?> data = Map.of("text", "a<b");

    assertThat(Rendered.of("{{ text | escape | upcase }}", data)).isEqualTo("A&LT;B");
    assertThat(Rendered.of("{{ text | escape | append: '<' }}", data)).isEqualTo("a&lt;b&lt;");
    assertThat(Rendered.of("{{ text | escape | append: '<' | upcase }}", data))
        .isEqualTo("A&LT;B&lt;");
    assertThat(Rendered.of("{{ text | escape | split: 'b' | first }}", data)).isEqualTo("a&lt;");
    assertThat(Rendered.of("{{ text | escape | replace: '&lt;', '<' }}", data)).isEqualTo("a&lt;b");
    assertThat(Rendered.of("{{ text | escape | skip_autoescape }}", data)).isEqualTo("a&lt;b");
  }

  @Test
  void capturedMarkup_keepsItsTagsButNotThoseOfValues() {
    String template =
        "{% capture a %}<b>{{ text }}</b>{% endcapture %}{{ a }}|{{ a | append: text }}|{{ a | upcase }}";

    assertThat(Rendered.of(template, Map.of("text", "<i>")))
        .isEqualTo("<b>&lt;i&gt;</b>|<b>&lt;i&gt;</b>&lt;i&gt;|&lt;B&gt;&lt;I&gt;&lt;/B&gt;");
  }

  @Test
  void capturedText_isSeenByTheLogicAsItWas() {
    String template =
        "{% capture key %}{{ name }}{% endcapture %}{{ map[key] }}{% if key == name %} same {{ key.size }}{% endif %}";

    assertThat(Rendered.of(template, Map.of("name", "A & B", "map", Map.of("A & B", "found"))))
        .isEqualTo("found same 5");
  }

  @Test
  void newlineToBr_makesTagsOnlyOfEscapedText() {
    Map<String, ?> data = Map.of("text", "a\n<b>");

    assertThat(Rendered.of("{{ text | escape | newline_to_br }}", data))
        .isEqualTo("a<br />\n&lt;b&gt;");
    assertThat(Rendered.of("{{ text | newline_to_br }}", data))
        .isEqualTo("a&lt;br /&gt;\n&lt;b&gt;");
  }

  @Test
  void json_isSafeInAttributesAndScripts() {
    Map<String, ?> data = Map.of("text", "'\"</script><!--");

    assertThat(Rendered.of("{{ text | to_json }}", data))
        .isEqualTo("&quot;&#39;\\&quot;\\u003c/script&gt;\\u003c!--&quot;");
    assertThat(Rendered.of("{{ text | to_json | skip_autoescape }}", data))
        .isEqualTo("\"'\\\"\\u003c/script>\\u003c!--\"");
  }

  @Test
  void withoutEscaping_onlyTheTemplatesFiltersEscape() {
    RenderOptions plain = RenderOptions.defaults().withEscaping(Escaping.NONE);

    assertThat(Rendered.of("{{ evil }}", DATA, plain)).isEqualTo(EVIL);
    assertThat(Rendered.of("{{ evil | escape }}", DATA, plain)).isEqualTo(ESCAPED);
    assertThat(Rendered.of("{{ '<' | escape | escape }}", DATA, plain)).isEqualTo("&amp;lt;");
    assertThat(Rendered.of("{{ evil | skip_autoescape }}", DATA, plain)).isEqualTo(EVIL);
  }

  @Test
  void hostFilterResult_isEscaped() {
    RenderOptions options =
        RenderOptions.defaults()
            .withHostFilters(Map.of("grant_read_access", (input, arguments) -> input + "?a=1&b=2"));

    assertThat(Rendered.of("<img src=\"{{ 's' | grant_read_access }}\">", Map.of(), options))
        .isEqualTo("<img src=\"s?a=1&amp;b=2\">");
  }
}
