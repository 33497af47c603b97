package io.plumbline.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the comparison with LiquidJS cannot show: values of Java, time, errors while rendering,
 * outputs.
 */
class RenderingTest {

  @Test
  void javaValues_becomeValuesOfTheLanguage() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("int", 1);
    data.put("short", (short) 2);
    data.put("float", 0.1f);
    data.put("decimal", new BigDecimal("2.50"));
    data.put("big", new BigInteger("123456789012345678901234567890"));
    data.put("text", CharBuffer.wrap("built"));
    data.put("letter", 'x');
    data.put("array", new String[] {"a", "b"});
    data.put("ints", new int[] {1, 2});
    data.put("set", new LinkedHashSet<>(List.of("s", "t")));
    data.put("nulls", Arrays.asList(1, null, 2));
    data.put("missing", null);

    assertThat(
            Rendered.of(
                "{{int}} {{short}} {{float}} {{decimal}} {{big}} {{text}} {{letter}} {{array}} {{ints[1]}} {{ints.size}} {{set | join: '-'}} {{nulls | to_json}} {{missing}}",
                data))
        .isEqualTo("1 2 0.1 2.5 123456789012345678901234567890 built x ab 2 2 s-t [1,null,2] ");
  }

  @Test
  void objectsOfTheHost_cannotBeLookedInto() {
    Map<String, ?> data = Map.of("object", Optional.of("secret"), "text", "abc");

    assertThat(Rendered.of("{{ object.value }}{{ object.get }}{{ object.class }}", data)).isEmpty();
    assertThat(Rendered.of("{{ text.class }}{{ text.bytes }}{{ text.length }}", data)).isEmpty();
  }

  @Test
  void sortedMaps_canBeReadByAnyKey() {
    Map<String, Object> sorted = new TreeMap<>(Map.of("1", "one"));

    assertThat(Rendered.of("{{ m[1] }}{{ m['1'] }}{{ m[x] }}{{ m.size }}", Map.of("m", sorted)))
        .isEqualTo("oneone1");
  }

  @Test
  void mapKeys_goBeforeSizeAndFirst() {
    assertThat(
            Rendered.of(
                "{{ m.size }} {{ m.first }}", Map.of("m", Map.of("size", "XL", "first", "F"))))
        .isEqualTo("XL F");
  }

  @ParameterizedTest
  @CsvSource({
    "'{{ 1 | plus: 1.0 }}', 2.0",
    "'{{ 9223372036854775807 | plus: 1 }}', 9223372036854775808",
    "'{{ 9223372036854775807 | times: 2 | divided_by: 2 }}', 9223372036854775807",
    "'{{ 7 | divided_by: -2 }}', -4",
    "'{{ 7 | modulo: -3 }}', -2",
    "'{{ -7.5 | modulo: 2 }}', 0.5",
    "'{{ 1234 | round: -2 }}', 1200",
    "'{{ 0.00001234 }}', 1.234e-05",
    "'{{ 100000000000000000000.0 }}', 1.0e+20",
    "'{{ -1234.5 | times: 1000 }}', -1234500.0",
    "'{{ \"12abc\" | plus: 1 }}', 13",
    "'{{ \"1.5.2\" | plus: 1 }}', 2",
    "'{{ -0.4 | round }}', 0",
    "'{{ 1.005 | round: 2 }}', 1.01",
    "'{{ 5 | at_least: \"7\" }}', 7",
  })
  void arithmetic_isThatOfRuby(String template, String expected) {
    assertThat(Rendered.of(template, Map.of())).isEqualTo(expected);
  }

  @Test
  void numbersThatAreNotFinite_canBeShownButNotComputedWith() {
    Map<String, ?> data = Map.of("nan", Double.NaN, "infinity", Double.POSITIVE_INFINITY);

    assertThat(Rendered.of("{{ nan }} {{ infinity }} {{ infinity | to_json }}", data))
        .isEqualTo("NaN Infinity null");
    assertThat(Rendered.of("{% if infinity > 1 %}larger{% endif %}", data)).isEqualTo("larger");
    assertThatThrownBy(() -> Rendered.of("{{ nan | plus: 1 }}", data))
        .isInstanceOf(LiquidRenderException.class)
        .hasMessage(
            "line 1, column 10: the filter 'plus' failed: NaN is no number to compute with");
    assertThatThrownBy(() -> Rendered.of("\n{% for i in (1..nan) %}{% endfor %}", data))
        .isInstanceOf(LiquidRenderException.class)
        .hasMessageStartingWith("line 2, column 4:");
  }

  @Test
  void ranges_areNotMadeIntoLists() {
    assertThat(
            Rendered.of(
                "{{ r.size }} {{ r.first }} {{ r.last }} {% if r contains 7 %}yes{% endif %}",
                Map.of()))
        .isEqualTo("   ");
    String template =
        "{% assign r = (1..9000000000) %}{{ r | size }} {{ r.first }} {{ r.last }} {{ r[5] }} {% if r contains 7000000000 %}yes{% endif %} {% for i in r limit: 2 offset: 5000000000 %}{{ i }},{% endfor %}{% for i in r reversed limit: 1 offset: 8999999999 %}{{ i }}{% endfor %}";

    assertThat(Rendered.of(template, Map.of()))
        .isEqualTo("9000000000 1 9000000000 6 yes 5000000001,5000000002,9000000000");
  }

  @Test
  void now_comesFromTheClockAndItsZone() {
    Clock clock = Clock.fixed(Instant.parse("2024-02-29T23:30:00Z"), ZoneId.of("Europe/Paris"));
    RenderOptions options = RenderOptions.defaults().withClock(clock);

    assertThat(Rendered.of("{{ 'now' | date: '%F %T %z %Z' }}", Map.of(), options))
        .isEqualTo("2024-03-01 00:30:00 +0100 CET");
    assertThat(Rendered.of("{{ 'today' | date: '%A' }}", Map.of(), options)).isEqualTo("Friday");
    assertThat(Rendered.of("{{ 0 | date: '%F %R' }}", Map.of(), options))
        .isEqualTo("1970-01-01 01:00");
    assertThat(Rendered.of("{{ '2024-01-01 10:00' | date: '%R %z' }}", Map.of(), options))
        .isEqualTo("10:00 +0100");
    assertThat(Rendered.of("{{ '2024-01-01T10:00Z' | date: '%R %z' }}", Map.of(), options))
        .isEqualTo("10:00 +0000");
  }

  @Test
  void datesOfJava_canBeWritten() {
    Map<String, ?> data =
        Map.of("instant", Instant.ofEpochSecond(0), "day", LocalDate.of(2024, 5, 6));

    assertThat(Rendered.of("{{ instant | date: '%F' }} {{ day | date: '%d.%m.%Y' }}", data))
        .isEqualTo("1970-01-01 06.05.2024");
  }

  @Test
  void failingHostFilter_isNamedWithItsPlaceAndCause() {
    IllegalStateException cause = new IllegalStateException("no such bucket");
    RenderOptions options =
        RenderOptions.defaults()
            .withHostFilters(
                Map.of(
                    "grant_read_access",
                    (input, arguments) -> {
                      throw cause;
                    }));

    assertThatThrownBy(
            () -> Rendered.of("a\n{{ 's3://x' | grant_read_access }}", Map.of(), options))
        .isInstanceOf(LiquidRenderException.class)
        .hasMessage("line 2, column 15: the filter 'grant_read_access' failed: no such bucket")
        .hasCause(cause);
  }

  @Test
  void hostFilter_getsPlainValuesAndNamedArgumentsLast() {
    RenderOptions options =
        RenderOptions.defaults()
            .withHostFilters(Map.of("show", (input, arguments) -> input + " " + arguments));

    assertThat(
            Rendered.of(
                "{{ 'a&b' | escape | show: 1, x, third: true }} {% capture c %}<b>{{ 'x' }}{% endcapture %}{{ 1 | show: c }}",
                Map.of(), options.withEscaping(Escaping.NONE)))
        .isEqualTo("a&amp;b [1, null, {third=true}] 1 [<b>x]");
  }

  @Test
  void hostFilter_takesThePlaceOfABuiltInOne() {
    RenderOptions options =
        RenderOptions.defaults().withHostFilters(Map.of("upcase", (input, arguments) -> "mine"));

    assertThat(Rendered.of("{{ 'x' | upcase }}", Map.of(), options)).isEqualTo("mine");
  }

  @Test
  void unknownFilters_areReportedBeforeAnythingIsWritten() {
    StringBuilder output = new StringBuilder();
    Template template = Template.compile("a{{ 1 | foo }}{% if false %}{{ 2 | bar }}{% endif %}");

    LiquidRenderException refusal =
        catchThrowableOfType(
            LiquidRenderException.class,
            () -> template.render(Map.of(), RenderOptions.defaults(), output));

    assertThat(refusal.errors())
        .extracting(LiquidError::code)
        .containsExactly(LiquidErrorCode.UNKNOWN_FILTER, LiquidErrorCode.UNKNOWN_FILTER);
    assertThat(output).isEmpty();
  }

  @Test
  void output_canGoToAnyAppendable() throws IOException {
    StringBuilder output = new StringBuilder("> ");

    Template.compile("{{ a }}b").render(Map.of("a", "<"), RenderOptions.defaults(), output);

    assertThat(output).hasToString("> &lt;b");
  }

  @Test
  void outputThatFails_failsWithItsOwnException() {
    IOException full = new IOException("disk full");
    Appendable failing =
        new Appendable() {
          @Override
          public Appendable append(CharSequence text) throws IOException {
            throw full;
          }

          @Override
          public Appendable append(CharSequence text, int start, int end) throws IOException {
            throw full;
          }

          @Override
          public Appendable append(char character) throws IOException {
            throw full;
          }
        };

    assertThatThrownBy(
            () -> Template.compile("x").render(Map.of(), RenderOptions.defaults(), failing))
        .isSameAs(full);
  }

  @Test
  void data_areNeverChanged() {
    Map<String, ?> data =
        Map.of("list", List.of(3, 1, 2), "map", Collections.unmodifiableMap(Map.of("a", 1)));

    assertThat(
            Rendered.of(
                "{{ list | sort }}{{ list | reverse }}{{ list | concat: list | uniq | compact }}{% increment list %}{{ list | first }}",
                data))
        .startsWith("123213312");
  }

  @Test
  void invalidBase64_isAnError() {
    assertThatThrownBy(() -> Rendered.of("{{ '???' | base64_decode }}", Map.of()))
        .isInstanceOf(LiquidRenderException.class)
        .hasMessage(
            "line 1, column 12: the filter 'base64_decode' failed: the text is not valid Base64");
  }

  @Test
  void loopStates_areVisibleOnlyInTheirLoops() {
    String template =
        "{% for a in (1..1) %}{% tablerow b in (1..1) %}{{ forloop.length }}{{ tablerowloop.length }}{% for c in (1..2) %}{{ forloop.parentloop.length }}{% endfor %}{% endtablerow %}{% endfor %}[{{ forloop }}{{ tablerowloop }}]";

    assertThat(Rendered.of(template, Map.of())).contains("1111").endsWith("[]");
  }

  @Test
  void numbersTooLargeToCompute_areErrorsWithTheirPlace() {
    Map<String, ?> data = Map.of("n", "1".repeat(400) + ".5");

    assertThatThrownBy(() -> Rendered.of("{% if n > 1 %}{% endif %}", data))
        .isInstanceOf(LiquidRenderException.class)
        .hasMessage("line 1, column 4: Infinity is no number to compute with");
    assertThatThrownBy(() -> Rendered.of("{{ n | plus: 1 }}", data))
        .isInstanceOf(LiquidRenderException.class);
  }

  @Test
  void breakInTableRow_endsTheRow() {
    assertThat(
            Rendered.of(
                "{% tablerow a in (1..4) cols:2 %}{{ a }}{% if a == 2 %}{% break %}{% endif %}{% endtablerow %}",
                Map.of()))
        .isEqualTo(
            "<tr class=\"row1\">\n<td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n");
  }
}
