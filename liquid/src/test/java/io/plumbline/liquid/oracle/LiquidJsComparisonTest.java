package io.plumbline.liquid.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.liquid.CompileOptions;
import io.plumbline.liquid.Escaping;
import io.plumbline.liquid.LiquidException;
import io.plumbline.liquid.RenderOptions;
import io.plumbline.liquid.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each case gives what LiquidJS gives or, where we differ on purpose, what the case says, and then
 * not what LiquidJS gives.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiquidJsComparisonTest {

  private static final Path RESOURCES = Path.of("src/test/resources/io/plumbline/liquid/oracle");
  private static final Path CASES = RESOURCES.resolve("cases.jsonl");
  private static final Path DATA = RESOURCES.resolve("data.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final CompileOptions COMPILE_OPTIONS =
      CompileOptions.defaults().withHostFilters(Set.of());

  private final List<OracleCase> cases = new ArrayList<>();
  private final List<Answers> answers = new ArrayList<>();
  private Map<String, Object> sharedData;

  /** What LiquidJS makes of a case, without escaping and with it. */
  record Answers(Answer plain, Answer html) {}

  /** An output or an error. */
  record Answer(String text, String error) {}

  @BeforeAll
  void runLiquidJs() throws IOException {
    sharedData = JSON.readValue(Files.readString(DATA), new TypeReference<>() {});
    for (String line : Files.readAllLines(CASES)) {
      cases.add(JSON.readValue(line, OracleCase.class));
    }
    for (String line : LiquidJs.render(CASES, DATA)) {
      answers.add(JSON.readValue(line, Answers.class));
    }
    assertThat(answers).hasSameSizeAs(cases);
  }

  Stream<Arguments> rendered() {
    return all().filter(arguments -> ((OracleCase) arguments.get()[0]).error() == null);
  }

  Stream<Arguments> refused() {
    return all().filter(arguments -> ((OracleCase) arguments.get()[0]).error() != null);
  }

  private Stream<Arguments> all() {
    return Stream.iterate(0, i -> i < cases.size(), i -> i + 1)
        .map(i -> Arguments.of(cases.get(i), answers.get(i)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rendered")
  void plainOutput_isThatOfLiquidJs(OracleCase given, Answers theirs) {
    String expected = given.differs() == null ? null : given.differs().plain();
    compare(render(given, Escaping.NONE), expected, theirs.plain());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rendered")
  void escapedOutput_isThatOfLiquidJs(OracleCase given, Answers theirs) {
    String expected = given.differs() == null ? null : given.differs().html();
    compare(render(given, Escaping.HTML), expected, theirs.html());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatLiquidJsRefuses_isRefused(OracleCase given, Answers theirs) {
    LiquidException refusal =
        catchThrowableOfType(LiquidException.class, () -> render(given, Escaping.HTML));

    assertThat(refusal).as("error %s", given.error()).isNotNull();
    assertThat(refusal.errors().get(0).code()).as(refusal.getMessage()).isEqualTo(given.error());
    assertThat(theirs.plain().error() == null)
        .as("whether LiquidJS renders what we refuse, as the case says")
        .isEqualTo(given.differs() != null);
  }

  @Test
  void cases_areSeveralHundredAndEachIsDifferent() {
    Set<String> distinct = new HashSet<>();
    cases.forEach(given -> distinct.add(given.template() + given.data()));
    assertThat(distinct).hasSameSizeAs(cases).hasSizeGreaterThanOrEqualTo(500);
  }

  private static void compare(String ours, String expected, Answer theirs) {
    if (expected == null) {
      assertThat(theirs.error()).as("error of LiquidJS").isNull();
      assertThat(ours).isEqualTo(theirs.text());
    } else {
      assertThat(ours).isEqualTo(expected);
      assertThat(theirs.text()).as("what is listed as a difference").isNotEqualTo(expected);
    }
  }

  private String render(OracleCase given, Escaping escaping) {
    Map<String, Object> data = given.data() == null ? sharedData : given.data();
    return Template.compile(given.template(), COMPILE_OPTIONS)
        .render(data, RenderOptions.defaults().withEscaping(escaping));
  }
}
