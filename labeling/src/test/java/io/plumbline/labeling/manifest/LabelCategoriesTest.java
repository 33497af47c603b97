package io.plumbline.labeling.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

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
  void everythingElseInTheFile_isReadOrPassedOver() throws Exception {
    LabelCategories categories =
        parse(
            """
            {"documentVersion":"2020-03-01","annotationType":"BoundingBox","frameAttributes":[],
             "labels":[{"label":"Person","shortDisplayName":"per","categoryAttributes":[]},
                       {"label":"Place","attributes":[],"editsAllowed":"none"}],
             "instructions":{"shortIntroduction":"<p>Look</p>","fullInstruction":"<p>Read</p>"},
             "auditLabelAttributeName":"first"}
            """);
    assertThat(categories.names()).containsExactly("Person", "Place");
    assertThat(categories.shortNames()).containsExactly(Map.entry("Person", "per"));
    assertThat(categories.instructions())
        .isEqualTo(new WorkerInstructions("<p>Look</p>", "<p>Read</p>"));
    assertThat(categories.auditedAttribute()).isEqualTo("first");
  }

  @Test
  void categoriesThatWereStoredAsNamesOnly_areReadable() {
    LabelCategories stored =
        JsonMapper.shared().readValue("{\"names\":[\"Cat\"]}", LabelCategories.class);
    assertThat(stored).isEqualTo(new LabelCategories(List.of("Cat")));
    assertThat(
            JsonMapper.shared()
                .readValue(JsonMapper.shared().writeValueAsString(stored), LabelCategories.class))
        .isEqualTo(stored);
  }

  @Test
  void brokenFiles_areRefusedWithThePlaceAndTheMend() {
    assertProblem("nonsense", "not JSON");
    assertProblem("{}", "\"labels\" is missing");
    assertProblem("{\"labels\":[{\"label\":\"A\"},{\"x\":1}]}", "labels[1] has no \"label\"");
    assertProblem("{\"labels\":[{\"label\":\"A\"},{\"label\":\"A\"}]}", "labels[1] repeats");
    assertProblem("{\"labels\":[{\"label\":\"A\"}]}", "needs 2 or more");
    assertProblem(
        "{\"labels\":[{\"label\":\"A\"},{\"label\":\"B\",\"shortDisplayName\":7}]}",
        "\"labels[].shortDisplayName\" is not a text");
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
