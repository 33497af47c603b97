package io.plumbline.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the compiler says about templates that are wrong. */
class CompilationTest {

  @Test
  void error_saysWhatWhereAndHowToMendIt() {
    assertThat(errors("<p>\n  {% if box.left = 3 %}x{% endif %}"))
        .containsExactly(
            new LiquidError(
                LiquidErrorCode.SYNTAX,
                "'=' is no operator; there are == != < <= > >= contains, and 'and' and 'or' between comparisons",
                2,
                18));
  }

  @Test
  void everyError_isReportedInTheOrderOfTheSource() {
    List<LiquidError> errors =
        errors(
            """
            {% include 'header' %}
            {{ task.input. }}
            {% for box in boxes limt:3 %}
              {% assing label = box %}
            {% endfor %}
            {% if a %}
            """);

    assertThat(errors)
        .extracting(error -> error.line() + ":" + error.column() + " " + error.code())
        .containsExactly(
            "1:4 UnsupportedTag",
            "2:16 SyntaxError",
            "3:21 SyntaxError",
            "4:6 UnknownTag",
            "6:4 UnbalancedTag");
  }

  @Test
  void brokenBlockTag_stillFindsItsEnd() {
    assertThat(errors("{% if = %}a{% else %}b{% endif %}{% for %}{% endfor %}"))
        .extracting(LiquidError::code)
        .containsExactly(LiquidErrorCode.SYNTAX, LiquidErrorCode.SYNTAX);
  }

  @Test
  void unclosedInnerBlock_isReportedOnceAndEndsWithTheOuterOne() {
    assertThat(errors("{% if a %}{% for b in c %}{% endif %}"))
        .singleElement()
        .hasToString("line 1, column 14: 'for' is not closed; add '{% endfor %}'");
  }

  @Test
  void misspeltNames_getTheNearestOne() {
    assertThat(errors("{% captur x %}")).first().asString().contains("do you mean 'capture'?");
    CompileOptions knowing = CompileOptions.defaults().withHostFilters(Set.of());
    assertThat(errors("{{ a | upcse }}", knowing))
        .singleElement()
        .hasToString("line 1, column 8: there is no filter 'upcse'; do you mean 'upcase'?");
  }

  @Test
  void hostFilters_areKnownToTheCompilerWhenNamed() {
    CompileOptions knowing = CompileOptions.defaults().withHostFilters(Set.of("grant_read_access"));

    assertThat(Template.compile("{{ a | grant_read_access }}", knowing)).isNotNull();
    assertThat(errors("{{ a | grant_read_acces }}", knowing))
        .singleElement()
        .hasToString(
            "line 1, column 8: there is no filter 'grant_read_acces'; do you mean 'grant_read_access'?");
  }

  @Test
  void tagsInALiquidTag_haveTheirOwnPlaces() {
    assertThat(errors("{% liquid\n  assign a = 1\n  for x\n  endfor\n%}"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(3);
              assertThat(error.column()).isEqualTo(8);
            });
  }

  @Test
  void liquidTag_cannotEndABlockAroundIt() {
    assertThat(errors("{% if a %}{% liquid\n endif %}{% endif %}"))
        .extracting(LiquidError::code)
        .containsExactly(LiquidErrorCode.UNBALANCED_TAG);
  }

  @Test
  void inlineComment_needsItsSignOnEachLine() {
    assertThat(errors("{% # one\n two %}"))
        .singleElement()
        .extracting(LiquidError::line)
        .isEqualTo(2);
  }

  @Test
  void outputThatIsNotClosed_doesNotSwallowTheNext() {
    assertThat(errors("a {{ name <b>{{ other }}</b> {% if %}{% endif %}"))
        .extracting(error -> error.column() + " " + error.code())
        .containsExactly("3 SyntaxError", "36 SyntaxError");
  }

  @Test
  void errors_stopAtTheirLimit() {
    CompileOptions few =
        CompileOptions.defaults().withLimits(CompileLimits.defaults().withMaxErrors(3));

    assertThat(errors("{% x %}".repeat(10), few)).hasSize(3);
  }

  @Test
  void sourceThatIsTooLong_isRefused() {
    CompileOptions small =
        CompileOptions.defaults().withLimits(CompileLimits.defaults().withMaxSourceCharacters(10));

    assertThat(Template.compile("0123456789", small)).isNotNull();
    assertThat(errors("0123456789a", small))
        .singleElement()
        .hasToString(
            "line 1, column 1: the template has 11 characters and may have 10; make it shorter");
  }

  @Test
  void nestingThatIsTooDeep_isRefusedWithoutFurtherErrors() {
    assertThat(errors("{% if a %}".repeat(101) + "{% endif %}".repeat(101)))
        .singleElement()
        .hasToString("line 1, column 1004: blocks nest deeper than 100; make the template flatter");
    assertThat(errors("{{ " + "a[".repeat(101) + "0" + "]".repeat(101) + " }}"))
        .singleElement()
        .extracting(LiquidError::code)
        .isEqualTo(LiquidErrorCode.LIMIT_EXCEEDED);
    assertThat(errors("{{ " + "(".repeat(100_000)))
        .singleElement()
        .extracting(LiquidError::code)
        .isEqualTo(LiquidErrorCode.SYNTAX);
  }

  @Test
  void nestingUpToTheLimit_compilesAndRenders() {
    String source = "{% if true %}".repeat(100) + "deep" + "{% endif %}".repeat(100);

    assertThat(Template.compile(source).render(Map.of(), RenderOptions.defaults()))
        .isEqualTo("deep");
  }

  @Test
  void deepestNestingThatCanBeAllowed_compilesAndRenders() {
    CompileOptions deep =
        CompileOptions.defaults().withLimits(CompileLimits.defaults().withMaxNestingDepth(500));
    String source = "{% for a in (1..1) %}".repeat(500) + "deep" + "{% endfor %}".repeat(500);

    assertThat(Template.compile(source, deep).render(Map.of(), RenderOptions.defaults()))
        .isEqualTo("deep");
  }

  @Test
  void hostileSource_isReadInOnePass() {
    for (String piece :
        List.of("{%", "{{", "{{ '", "{{ \"", "{% raw %}", "{% comment %}", "{% x", "{{ a[")) {
      String source = piece.repeat(900_000 / piece.length());

      assertThat(errors(source)).isNotEmpty();
    }
  }

  @Test
  void longChains_areNoNesting() {
    String condition = "{% if a" + " and a".repeat(50_000) + " %}{% endif %}";
    String filters = "{{ a" + " | upcase".repeat(50_000) + " }}";
    String elsifs = "{% if a %}" + "{% elsif a %}".repeat(20_000) + "{% endif %}";

    assertThat(Template.compile(condition)).isNotNull();
    assertThat(Template.compile(filters)).isNotNull();
    assertThat(Template.compile(elsifs)).isNotNull();
  }

  @Test
  void exception_carriesTheFirstPlaceAndAllMessages() {
    LiquidSyntaxException refusal =
        catchThrowableOfType(
            LiquidSyntaxException.class, () -> Template.compile("\n{% a1 %}\n{% a2 %}"));

    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal.column()).isEqualTo(4);
    assertThat(refusal).hasMessageContaining("'a1'").hasMessageContaining("line 3, column 4");
  }

  @Test
  void limits_mustBePositive() {
    assertThatThrownBy(() -> new CompileLimits(0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxSourceCharacters must be positive, not 0");
    assertThatThrownBy(() -> CompileLimits.defaults().withMaxNestingDepth(501))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(CompileLimits.defaults()).isEqualTo(new CompileLimits(1_000_000, 100, 20));
  }

  private static List<LiquidError> errors(String source) {
    return errors(source, CompileOptions.defaults());
  }

  private static List<LiquidError> errors(String source, CompileOptions options) {
    return catchThrowableOfType(
            LiquidSyntaxException.class, () -> Template.compile(source, options))
        .errors();
  }
}
