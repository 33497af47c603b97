package io.plumbline.labeling.template.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateLintTest {

  private static final String SCRIPT =
      "<script src=\"https://assets.crowd.aws/crowd-html-elements.js\"></script>\n";

  private final TemplateLint lint = new TemplateLint(ElementCatalogue.standard());

  @Test
  void goodTemplate_hasNoFindings() {
    assertThat(
            found(
                """
                <!-- {{ task.input.x }} -->
                <crowd-form>
                  <crowd-image-classifier name="a" src="{{ task.input.taskObject | grant_read_access }}"
                    header="What?" categories="{{ task.input.labels | to_json | escape }}">
                    <short-instructions>Look.</short-instructions>
                    <full-instructions header="How">Look again.</full-instructions>
                  </crowd-image-classifier>
                  {% for label in task.input.labels %}
                    <crowd-checkbox name="boxes" value="{{ label }}" {% if forloop.first %}checked{% endif %}>{{ label }}</crowd-checkbox>
                  {% endfor %}
                  {% if task.input.long %}
                    <crowd-text-area name="comment" required></crowd-text-area>
                  {% else %}
                    <crowd-input name="comment"></crowd-input>
                  {% endif %}
                  {% comment %}<crowd-nothing name="comment">{% endcomment %}
                  <input type="radio" name="r" value="1"><input type="radio" name="r" value="2">
                </crowd-form>
                <script>const labels = {{ task.input.labels | to_json | skip_autoescape }};</script>
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "<crowd-form><crowd-inptu name='a'></crowd-inptu></crowd-form> => 2:13 error UnknownElement",
        "<crowd-form><crowd-input nmae='a' name='b'></crowd-input></crowd-form> => 2:26 error UnknownAttribute",
        "<crowd-form><crowd-input foo='a' name='b'></crowd-input></crowd-form> => 2:26 warning UnknownAttribute",
        "<crowd-form><crowd-input></crowd-input></crowd-form> => 2:13 error MissingName",
        "<crowd-form><crowd-input name='a'/></crowd-form> => 2:13 error NotClosed",
        "<crowd-form><crowd-polygon name='a' src='x'></crowd-polygon></crowd-form> => 2:13 error MissingAttribute",
        "<crowd-form><crowd-classifier name='a' categories='Cat'></crowd-classifier></crowd-form> => 2:40 error WrongValue",
        "<crowd-form><crowd-input name='a' required='false'></crowd-input></crowd-form> => 2:35 error WrongValue",
        "<crowd-form><crowd-button form-action='send'>x</crowd-button></crowd-form> => 2:27 error WrongValue",
        "<crowd-form><crowd-slider name='a' max='ten'></crowd-slider></crowd-form> => 2:36 error WrongValue",
        "<p>{{ task.input.source }}</p> => 1:1 error NoForm",
        "<crowd-form></crowd-form><crowd-input name='a'></crowd-input> => 2:26 error OutsideForm",
        "<crowd-form><crowd-input name='a'></crowd-input><input name='a'></crowd-form> => 2:49 error SameName",
        "<crowd-form>{% for x in y %}<input name='a'>{% endfor %}</crowd-form> => 2:29 error SameName",
        "<crowd-form>{% if x %}{% if y %}<input name='a'>{% endif %}{% else %}<input name='a'>{% endif %}<textarea name='a'></textarea></crowd-form> => 2:97 error SameName",
        "<crowd-form>{{ task.input.x | skip_autoescape }}</crowd-form> => 2:16 warning UnescapedOutput",
        "<crowd-form></crowd-form><script>a={{ task.input.x | skip_autoescape }}</script> => 2:39 error UnescapedOutput",
        "<crowd-form></crowd-form><script>a='{{ task.input.x }}'</script> => 2:40 warning EscapedInScript",
        "<crowd-form><img alt={{ task.input.x }}></crowd-form> => 2:18 error UnquotedOutput",
        "<crowd-form>{{ task.input.x | upcse }}</crowd-form> => 2:31 error UnknownFilter",
      })
  void mistake_isFoundAtItsPlace(String body, String expected) {
    assertThat(found(body)).containsExactly(expected);
  }

  @Test
  void pageWithoutTheElements_saysSo() {
    assertThat(lint.check("<crowd-form></crowd-form>"))
        .extracting(finding -> finding.error().code())
        .containsExactly("NoScript");
  }

  @Test
  void misspelledElement_isTheOneThatWasMeant() {
    assertThat(lint.check(SCRIPT + "<crowd-fom></crowd-fom>"))
        .extracting(finding -> finding.error().message())
        .anySatisfy(message -> assertThat(message).contains("do you mean <crowd-form>?"));
  }

  @Test
  void manyMistakes_costNoMoreThanTheirSize() {
    String many = "<crowd-inptu a={{ x }}><crowd-input name='a'>".repeat(2000);

    assertThat(lint.check(SCRIPT + many)).hasSize(200);
  }

  private List<String> found(String body) {
    return lint.check(SCRIPT + body).stream()
        .map(
            finding ->
                finding.error().line()
                    + ":"
                    + finding.error().column()
                    + " "
                    + finding.severity().wireName()
                    + " "
                    + finding.error().code())
        .toList();
  }
}
