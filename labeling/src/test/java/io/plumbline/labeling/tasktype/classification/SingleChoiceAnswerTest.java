package io.plumbline.labeling.tasktype.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.LabelCategories;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SingleChoiceAnswerTest {

  private final SingleChoiceAnswer choice = new SingleChoiceAnswer("crowd-image-classifier");

  @Test
  void standardName_wins() {
    assertThat(
            choice.labelIn(
                answer(
                    "{\"other\":{\"label\":\"a\"},\"crowd-image-classifier\":{\"label\":\"b\"}}")))
        .contains("b");
  }

  @Test
  void anotherName_isUnderstoodWhenItIsTheOnlyOne() {
    assertThat(choice.labelIn(answer("{\"mine\":{\"label\":\"a\"},\"note\":\"x\"}"))).contains("a");
    assertThat(choice.labelIn(answer("{\"p\":{\"label\":\"a\"},\"q\":{\"label\":\"b\"}}")))
        .isEmpty();
  }

  @Test
  void aClassThatTheJobDoesNotHave_isAProblem() {
    LabelCategories categories = new LabelCategories(List.of("cat", "dog"));
    assertThat(choice.problemWith(answer("{\"e\":{\"label\":\"cow\"}}"), categories))
        .hasValueSatisfying(problem -> assertThat(problem).contains("\"cow\""));
    assertThat(choice.problemWith(answer("{\"e\":{\"label\":\"cat\"}}"), categories)).isEmpty();
    assertThat(choice.problemWith(answer("{}"), categories)).isPresent();
  }

  private static ObjectNode answer(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }
}
