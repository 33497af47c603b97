package io.plumbline.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In strict mode, what the data lack is reported; lenient, it is nothing. */
class StrictVariablesTest {

  private static final RenderOptions STRICT = RenderOptions.defaults().withStrictVariables(true);
  private static final Map<String, ?> DATA =
      Map.of("task", Map.of("input", Map.of("labels", List.of("Cat"))));

  @Test
  void everyUndefinedVariable_isReportedAtItsPlace() {
    LiquidRenderException refusal =
        catchThrowableOfType(
            LiquidRenderException.class,
            () ->
                Rendered.of(
                    "{{ task.input.label }}\n{{ name }} {{ task.input.labels[7] }}{{ x[y] }}",
                    DATA,
                    STRICT));

    assertThat(refusal.errors())
        .extracting(LiquidError::toString)
        .containsExactly(
            "line 1, column 4: 'task.input.label' is not in the data; check its spelling, or give it a value with '| default: ...'",
            "line 2, column 4: 'name' is not in the data; check its spelling, or give it a value with '| default: ...'",
            "line 2, column 15: 'task.input.labels[7]' is not in the data; check its spelling, or give it a value with '| default: ...'",
            "line 2, column 41: 'x[y]' is not in the data; check its spelling, or give it a value with '| default: ...'",
            "line 2, column 43: 'y' is not in the data; check its spelling, or give it a value with '| default: ...'");
  }

  @Test
  void variableInALoop_isReportedOnce() {
    LiquidRenderException refusal =
        catchThrowableOfType(
            LiquidRenderException.class,
            () -> Rendered.of("{% for i in (1..9) %}{{ x }}{% endfor %}", DATA, STRICT));

    assertThat(refusal.errors()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if x %}{% endif %}",
        "{% unless task.input.x %}{% endunless %}",
        "{% if x == nil or nil != x %}{% endif %}",
        "{% if x == blank %}{% elsif empty == x %}{% endif %}",
        "{{ x | default: 'd' }}",
        "{% assign x = 1 %}{{ x }}",
        "{% for x in task.input.labels %}{{ x }}{{ forloop.index }}{% endfor %}",
        "{% increment x %}{{ x }}",
        "{% if false %}{{ x }}{% endif %}",
        "{{ task.input.labels.size }}{{ task.input.labels.first }}{{ task.input.size }}",
      })
  void testsForPresence_areAllowed(String template) {
    assertThat(Rendered.of(template, DATA, STRICT)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if x == 1 %}{% endif %}",
        "{% for a in x %}{% endfor %}",
        "{% assign a = x %}",
        "{{ 'a' | append: x }}",
        "{% case x %}{% endcase %}",
        "{{ task.input.labels.first.x }}",
        "{{ forloop.index }}",
      })
  void useOfAnUndefinedVariable_isReportedOnlyInStrictMode(String template) {
    assertThat(Rendered.of(template, DATA)).isIn("", "a");
    assertThat(
            catchThrowableOfType(
                    LiquidRenderException.class, () -> Rendered.of(template, DATA, STRICT))
                .errors())
        .extracting(LiquidError::code)
        .containsExactly(LiquidErrorCode.UNDEFINED_VARIABLE);
  }

  @Test
  void nullInTheData_isDefined() {
    Map<String, Object> data = new HashMap<>();
    data.put("x", null);

    assertThat(Rendered.of("[{{ x }}]", data, STRICT)).isEqualTo("[]");
  }
}
