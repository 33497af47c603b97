package io.plumbline.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.liquid.internal.filter.FilterCatalog;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever a template holds, it compiles and renders, or a {@link LiquidException} says why not.
 */
class ArbitraryTemplatePropertyTest {

  private static final RenderOptions OPTIONS =
      RenderOptions.defaults()
          .withLimits(new RenderLimits(2_000, 100_000, 1_000_000, Duration.ofSeconds(20)))
          .withHostFilters(Map.of("grant_read_access", (input, arguments) -> input));

  private static final List<String> FRAGMENTS =
      List.of(
          "{{",
          "}}",
          "{%",
          "%}",
          "{{-",
          "-}}",
          "{%-",
          "-%}",
          "{",
          "}",
          "%",
          " ",
          "\n",
          "\t",
          "if",
          "elsif",
          "else",
          "endif",
          "unless",
          "endunless",
          "case",
          "when",
          "endcase",
          "for",
          "in",
          "endfor",
          "break",
          "continue",
          "cycle",
          "tablerow",
          "endtablerow",
          "assign",
          "capture",
          "endcapture",
          "increment",
          "decrement",
          "comment",
          "endcomment",
          "raw",
          "endraw",
          "echo",
          "liquid",
          "include",
          "render",
          "#",
          "x",
          "list",
          "map",
          "text",
          "source-ref",
          "forloop",
          ".",
          "..",
          "[",
          "]",
          "(",
          ")",
          "|",
          ":",
          ",",
          "=",
          "==",
          "!=",
          "<>",
          "<",
          ">=",
          "contains",
          "and",
          "or",
          "nil",
          "true",
          "empty",
          "blank",
          "1",
          "0",
          "-7",
          "2.5",
          "99999999999999999999",
          "'a'",
          "\"b\"",
          "'",
          "\"",
          "(1..3)",
          "(1..1000000000)",
          "limit:",
          "offset:",
          "reversed",
          "cols:",
          "é",
          "世",
          "\uD83C",
          "\u0000",
          "\\");

  private static final List<String> ARGUMENTS =
      List.of(
          "",
          ": 1",
          ": 0",
          ": -3",
          ": 2.5",
          ": 'a'",
          ": ''",
          ": 'x', 'yy'",
          ": text",
          ": list",
          ": map",
          ": nil",
          ": 99999999999999999999",
          ": (1..5)",
          ": 'a', 3",
          ": '%Y-%m %^B %-d %10N %:z %%'",
          ": allow_false: true",
          ": 2, 'é'",
          ": blank",
          ": missing");

  private static final List<String> INPUTS =
      List.of(
          "text",
          "list",
          "map",
          "nested",
          "'12.5'",
          "5",
          "-2.5",
          "nil",
          "true",
          "(1..9)",
          "(1..99999999999)",
          "'2024-02-29'",
          "'now'",
          "''",
          "unicode",
          "blank",
          "huge",
          "'a' ");

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(FRAGMENTS)
        .list()
        .ofMaxSize(60)
        .map(fragments -> String.join("", fragments));
  }

  @Provide
  Arbitrary<String> tags() {
    return Arbitraries.of(FRAGMENTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(words -> "{% " + String.join(" ", words) + " %}")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("x", parts));
  }

  @Provide
  Arbitrary<String> filterChains() {
    Arbitrary<String> filter =
        Combinators.combine(
                Arbitraries.of(FilterCatalog.standard().names()), Arbitraries.of(ARGUMENTS))
            .as((name, arguments) -> " | " + name + arguments);
    return Combinators.combine(Arbitraries.of(INPUTS), filter.list().ofMinSize(1).ofMaxSize(4))
        .as((input, filters) -> "{{ " + input + String.join("", filters) + " }}");
  }

  @Property(tries = 1000)
  void anyText_compilesAndRendersOrSaysWhyNot(@ForAll String source) {
    render(source);
  }

  @Property(tries = 2000)
  void anyMixOfFragments_compilesAndRendersOrSaysWhyNot(@ForAll("soup") String source) {
    render(source);
  }

  @Property(tries = 2000)
  void anyMixOfTags_compilesAndRendersOrSaysWhyNot(@ForAll("tags") String source) {
    render(source);
  }

  @Property(tries = 4000)
  void anyChainOfFilters_rendersOrSaysWhyNot(@ForAll("filterChains") String source) {
    render(source);
  }

  @Property(tries = 1000)
  void textWithoutBraces_isWrittenAsItStands(@ForAll String text) {
    String harmless = text.replace('{', '(');

    assertThat(Rendered.of(harmless, Map.of())).isEqualTo(harmless);
  }

  @Property(tries = 500)
  void rawText_isWrittenAsItStands(@ForAll("soup") String text) {
    String harmless = text.replace("endraw", "end");

    assertThat(Rendered.of("{% raw %}" + harmless + "{% endraw %}", Map.of())).isEqualTo(harmless);
  }

  @Property(tries = 1000)
  void anyValue_isEscapedExactlyOnce(@ForAll String value) {
    String escaped =
        value
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;")
            .replace("\r", "&#13;");
    Map<String, ?> data = Map.of("v", value);

    for (String template :
        Arrays.asList(
            "{{ v }}",
            "{{ v | escape }}",
            "{% capture c %}{{ v }}{% endcapture %}{{ c }}",
            "{% assign a = v | escape %}{{ a | escape }}")) {
      assertThat(Rendered.of(template, data)).isEqualTo(escaped);
    }
    assertThat(Rendered.of("{{ v | skip_autoescape }}", data)).isEqualTo(value);
  }

  @Property(tries = 1000)
  void whatValuesAreWritten_neverMakesMarkup(@ForAll("filterChains") String source) {
    if (!source.contains("skip_autoescape") && !source.contains("newline_to_br")) {
      assertThat(render(source)).doesNotContain("<", ">", "\"", "'");
    }
  }

  @Property(tries = 50)
  void nesting_isRefusedOrBalanced(
      @ForAll @IntRange(max = 5000) int depth, @ForAll("blocks") String block) {
    String end = "{% end" + block.substring(3, block.indexOf(' ', 3)) + " %}";
    String source = block.repeat(depth) + end.repeat(depth);

    if (depth <= 100) {
      assertThat(Template.compile(source)).isNotNull();
    } else {
      assertThat(render(source)).isEqualTo("LimitExceeded");
    }
  }

  @Provide
  Arbitrary<String> blocks() {
    return Arbitraries.of(
        "{% if a %}",
        "{% unless a %}", "{% for a in b %}", "{% capture a %}", "{% tablerow a in b %}");
  }

  private static String render(String source) {
    try {
      return Template.compile(source).render(data(), OPTIONS);
    } catch (LiquidException refused) {
      assertThat(refused.getCause()).as("an exception that nobody expected").isNull();
      return refused.errors().get(0).code();
    }
  }

  private static Map<String, Object> data() {
    Map<String, Object> data = new HashMap<>();
    data.put("text", "<Hello> & \"good\"\n 'bye' ");
    data.put("list", Arrays.asList(3, "b", null, 1.5, List.of("x")));
    data.put("map", Map.of("a", 1, "b", List.of("<i>")));
    data.put("nested", List.of(Map.of("a", 2), Map.of("a", 1, "x", "<")));
    data.put("source-ref", "s3://bucket/key");
    data.put("unicode", "Grüße \uD83C\uDF0D \uD83C");
    data.put("huge", Double.MAX_VALUE);
    data.put("x", Double.NaN);
    return data;
  }
}
