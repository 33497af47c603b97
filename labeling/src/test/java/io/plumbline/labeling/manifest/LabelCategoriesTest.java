package io.plumbline.labeling.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LabelCategoriesTest {

  @Test
  void index_isThePositionInTheFile() throws Exception {
    LabelCategories categories =
        parse(
            "{\"document-version\":\"2018-11-28\",\"labels\":[{\"label\":\"Cat\"},{\"label\":\"Dog\"}]}");
    assertThat(categories.indexOf("Dog")).isEqualTo(1);
    assertThat(categories.indexOf("Cow")).isEqualTo(-1);
  }

  @Test
  void brokenFiles_areRefusedWithThePlaceAndTheMend() {
    assertProblem("nonsense", "not JSON");
    assertProblem("{}", "\"labels\" is missing");
    assertProblem("{\"labels\":[{\"label\":\"A\"},{\"x\":1}]}", "labels[1] has no \"label\"");
    assertProblem("{\"labels\":[{\"label\":\"A\"},{\"label\":\"A\"}]}", "labels[1] repeats");
    assertProblem("{\"labels\":[{\"label\":\"A\"}]}", "needs 2 or more");
    assertProblem(
        "{\"labels\":[{\"label\":\"" + "x".repeat(257) + "\"},{\"label\":\"A\"}]}", "256");
  }

  private static void assertProblem(String file, String expected) {
    assertThatThrownBy(() -> parse(file))
        .isInstanceOf(ManifestException.class)
        .hasMessageStartingWith("label category configuration file: ")
        .hasMessageContaining(expected);
  }

  private static LabelCategories parse(String json) throws ManifestException {
    return LabelCategories.parse(json.getBytes(StandardCharsets.UTF_8), 2);
  }
}
