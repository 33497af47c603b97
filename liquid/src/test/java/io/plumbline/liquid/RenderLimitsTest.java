package io.plumbline.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that want too much are stopped, and are told why. */
class RenderLimitsTest {

  private static final RenderLimits LIMITS = RenderLimits.defaults();

  /** So small that reaching them takes no time; nothing else stops what they stop. */
  private static final RenderLimits SMALL =
      new RenderLimits(100_000, 1_000_000, 2_000_000, Duration.ofDays(1));

  @Test
  void loops_areCountedTogether() {
    String template = "{% for a in (1..10) %}{% for b in (1..9) %}{% endfor %}{% endfor %}";

    assertThat(Rendered.of(template, Map.of(), with(LIMITS.withMaxLoopIterations(100)))).isEmpty();
    assertStopped(template, with(LIMITS.withMaxLoopIterations(99)), "make more than 99 turns");
  }

  @Test
  void output_isCountedAsItIsShown() {
    assertThat(Rendered.of("ab{{ '<' }}", Map.of(), with(LIMITS.withMaxOutputCharacters(6))))
        .isEqualTo("ab&lt;");
    assertStopped(
        "ab{{ '<' }}",
        with(LIMITS.withMaxOutputCharacters(5)),
        "line 1, column 5: the output is longer than 5 characters");
  }

  @Test
  void time_isReadFromTheGivenSource() {
    AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);
    RenderOptions slow =
        with(LIMITS.withMaxDuration(Duration.ofMillis(10)))
            .withNanoTime(() -> nanos.addAndGet(1_000_000));

    assertThat(Rendered.of("{% for i in (1..100) %}{% endfor %}", Map.of(), slow)).isEmpty();
    assertStopped(
        "\n{% for i in (1..100000) %}{% endfor %}",
        slow, "line 2, column 4: rendering takes longer than 10 ms");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% assign s = 'x' %}{% for i in (1..100) %}{% assign s = s | append: s %}{% endfor %}",
        "{% assign s = 'x' %}{% for i in (1..100) %}{% assign s = s | prepend: s %}{% endfor %}",
        "{% assign s = 'x' %}{% for i in (1..100) %}{% assign s = s | replace: 'x', 'xx' %}{% endfor %}",
        "{% assign s = 'x' %}{% for i in (1..100) %}{% assign s = s | replace: '', s %}{% endfor %}",
        "{% assign s = '&' %}{% for i in (1..100) %}{% assign s = s | url_encode %}{% endfor %}{% for i in (1..1000) %}{% assign s = s | url_encode | append: s %}{% endfor %}",
        "{% assign s = 'x' %}{% for i in (1..1000) %}{% assign s = s | base64_encode %}{% endfor %}",
        "{% assign s = '&' %}{% for i in (1..100000) %}{% assign s = s | append: s | escape %}{% endfor %}",
        "{% assign s = 'x' %}{% for i in (1..100) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}",
        "{% assign s = 'xy' %}{% for i in (1..100) %}{% assign s = s | split: '' | join: 'xx' %}{% endfor %}",
        "{% assign a = 'x,y' | split: ',' %}{% for i in (1..100) %}{% assign a = a | concat: a %}{% endfor %}",
        "{% assign a = (1..1000000000) | join %}",
        "{% assign a = (1..1000000000) | reverse %}",
        "{% assign a = (1..1000000000) | sort %}",
        "{% assign a = (1..1000000000) | uniq %}",
        "{% assign a = (1..1000000000) | map: 'x' %}",
        "{% assign a = (1..1000000000) | where: 'x' %}",
        "{% assign a = (1..1000000000) | sum %}",
        "{% assign a = (1..1000000000) | concat: (1..1000000000) %}",
        "{% assign a = (1..1000000000) | slice: 0, 1000000000 %}",
        "{% assign a = (1..1000000000) | to_json %}",
        "{% for i in (1..1000000000) %}{% endfor %}",
        "{% for i in (1..1000000000) reversed %}{% endfor %}",
        "{% tablerow i in (1..1000000000) %}{% endtablerow %}",
        "{% for i in (1..1000000000) %}{{ 'x' }}{% endfor %}",
        "{% assign n = 2 %}{% for i in (1..100) %}{% assign n = n | times: n %}{% endfor %}",
        "{% for i in (1..999999) %}{% cycle i: 'abc' %}{% assign s = s | append: 'xxxxxxxx' %}{% endfor %}",
        "{% assign s = 'now' | date: '%1000Y' %}{% for i in (1..100) %}{% assign s = s | append: s %}{% endfor %}",
        "{% assign s = 'a ' %}{% for i in (1..100) %}{% assign s = s | append: s | truncatewords: 99999999 | squish %}{% endfor %}",
        "{% assign s = 'a' %}{% for i in (1..100) %}{% assign s = s | append: s | to_json %}{% endfor %}",
        "{% assign s = 'a' %}{% for i in (1..100) %}{% assign s = s | append: s | upcase | downcase | capitalize | strip | newline_to_br | strip_html %}{% endfor %}",
      })
  void template_cannotExplode(String template) {
    assertStopped(template, with(SMALL), "");
  }

  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if hay contains needle %}{% endif %}",
        "{{ hay | replace: needle, 'x' | size }}",
        "{{ hay | replace_last: needle, 'x' | size }}",
        "{{ hay | split: needle | size }}",
        "{{ hay | remove: needle | size }}",
        "{{ tags | strip_html | size }}",
        "{{ references | escape_once | size }}",
        "{{ percents | url_decode | size }}",
      })
  void hostileText_costsNoMoreThanItsLength(String template) {
    Map<String, Object> data = new HashMap<>();
    data.put("hay", "a".repeat(2_000_000));
    data.put("needle", "a".repeat(500_000) + "b");
    data.put("tags", "<script".repeat(200_000));
    data.put("references", "&a".repeat(500_000));
    data.put("percents", "%".repeat(1_000_000));

    RenderOptions patient = with(LIMITS.withMaxDuration(Duration.ofDays(1)));

    assertThat(Rendered.of(template, data, patient)).hasSizeLessThan(100);
  }

  @Test
  void numbersInText_haveAMostLength() {
    Map<String, ?> data = Map.of("digits", "1".repeat(1_000_000) + "x");

    assertThatThrownBy(() -> Rendered.of("{{ digits | plus: 1 }}", data))
        .isInstanceOf(LiquidLimitException.class)
        .hasMessageContaining("a number has more than 1000 digits");
    assertThat(Rendered.of("{{ digits | date: '%Y' | size }}", data)).isEqualTo("1000001");
  }

  @Test
  void nestedData_areNotFollowedForEver() {
    for (String template :
        List.of(
            "{{ endless }}",
            "{{ endless | to_json }}",
            "{{ endless | join: ',' }}",
            "{{ endless | map: 'x' }}",
            "{{ endless | uniq | size }}",
            "{% if endless == endless %}{% endif %}",
            "{{ data | to_json }}",
            "{{ data }}")) {
      assertStopped(template, RenderOptions.defaults(), "nest deeper than 500 levels");
    }
  }

  @Test
  void limitInACapture_isReportedThere() {
    LiquidLimitException refusal =
        catchThrowableOfType(
            LiquidLimitException.class,
            () ->
                Rendered.of(
                    "{% capture x %}\n12345{% endcapture %}",
                    Map.of(), with(LIMITS.withMaxIntermediateCharacters(5))));

    assertThat(refusal.errors())
        .singleElement()
        .extracting(LiquidError::code)
        .isEqualTo(LiquidErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void limits_mustBePositive() {
    assertThatThrownBy(() -> LIMITS.withMaxLoopIterations(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxLoopIterations must be positive, not 0");
    assertThatThrownBy(() -> LIMITS.withMaxDuration(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(LIMITS)
        .isEqualTo(new RenderLimits(1_000_000, 8_000_000, 32_000_000, Duration.ofSeconds(5)));
  }

  @Test
  void durationBeyondCounting_isForEver() {
    RenderOptions patient = with(LIMITS.withMaxDuration(Duration.ofSeconds(Long.MAX_VALUE)));

    assertThat(Rendered.of("{% for i in (1..1000) %}{% endfor %}", Map.of(), patient)).isEmpty();
  }

  private static RenderOptions with(RenderLimits limits) {
    return RenderOptions.defaults().withLimits(limits);
  }

  private static void assertStopped(String template, RenderOptions options, String message) {
    assertThatThrownBy(() -> Rendered.of(template, cyclicData(), options))
        .isInstanceOf(LiquidLimitException.class)
        .hasMessageContaining(message);
  }

  private static Map<String, Object> cyclicData() {
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    Map<String, Object> data = new HashMap<>();
    data.put("endless", endless);
    data.put("data", data);
    return data;
  }
}
