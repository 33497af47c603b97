package io.plumbline.labeling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.LabelCategories;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelAgreementTest {

  private static final LabelCategories CATEGORIES = new LabelCategories(List.of("Cat", "Dog"));

  @Test
  void sameLabels_agree_inAnyForm() {
    assertThat(problems("<crowd-classifier categories=\"['Dog','Cat',]\">")).isEmpty();
    assertThat(
            problems(
                "<crowd-entity-annotation labels=\"[{&quot;label&quot;:&quot;Cat&quot;},{label:'Dog'}]\">"))
        .isEmpty();
  }

  @Test
  void otherLabels_areNamed() {
    assertThat(problems("<crowd-polygon labels=\"['Cat','Cow']\">"))
        .containsExactly(
            "<crowd-polygon labels> offers \"Cow\", which the label category configuration file"
                + " does not have; use {{ task.input.labels | to_json | escape }}",
            "<crowd-polygon labels> does not offer \"Dog\" of the label category configuration"
                + " file");
  }

  @Test
  void whatAScriptSets_orNobodyCanRead_isLeftToThePage() {
    assertThat(problems("<crowd-polygon labels=\"[]\"><p labels=\"[broken\">")).isEmpty();
    assertThat(LabelAgreement.problems("<p labels=\"['x']\">", LabelCategories.NONE)).isEmpty();
  }

  private static List<String> problems(String page) {
    return LabelAgreement.problems(page, CATEGORIES);
  }
}
