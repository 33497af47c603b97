package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts of which each has one class, or several. The second worker is wrong about the second text,
 * the third about the fourth.
 */
final class ClassCase implements TaskTypeCase {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> LABELS = List.of("Praise", "Question", "Complaint");
  private static final List<String> TEXTS =
      List.of(
          "Great & cheap!", "Where is it?", "It <broke>.", "Good, but how?", "Never \"again\".");
  private static final List<List<Integer>> TRUTH =
      List.of(List.of(0), List.of(1), List.of(2), List.of(0, 1), List.of(2));

  private final boolean several;

  /**
   * @param several whether a text may have several classes
   */
  ClassCase(boolean several) {
    this.several = several;
  }

  @Override
  public String taskType() {
    return several ? "TextMultiClassMultiLabel" : "TextMultiClass";
  }

  @Override
  public String attribute() {
    return "kind";
  }

  @Override
  public String labelCategories() {
    return "{\"labels\":["
        + String.join(",", LABELS.stream().map(label -> "{\"label\":\"" + label + "\"}").toList())
        + "]}";
  }

  @Override
  public List<String> manifest(Bucket bucket) {
    return TEXTS.stream()
        .map(text -> JSON.createObjectNode().put("source", text).toString())
        .toList();
  }

  @Override
  public int objectOf(String shown) {
    return TEXTS.indexOf(shown);
  }

  private List<Integer> truth(int object) {
    return several ? TRUTH.get(object) : TRUTH.get(object).subList(0, 1);
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    boolean wrong = (worker == 1 && object == 1) || (worker == 2 && object == 3);
    for (int label : wrong ? List.of(2) : truth(object)) {
      page.chooseLabel(label);
    }
    page.submit();
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < TEXTS.size(); object++) {
      if (several) {
        checkSeveral(lines.get(object), truth(object));
      } else {
        checkOne(lines.get(object), truth(object).get(0));
      }
    }
  }

  private void checkOne(JsonNode line, int truth) {
    JsonNode metadata =
        LabelForm.metadata(
            line,
            attribute(),
            "groundtruth/text-classification",
            "textmulticlass",
            "class-name",
            "confidence");
    assertThat(line.get(attribute()).isInt()).isTrue();
    assertThat(line.get(attribute()).intValue()).isEqualTo(truth);
    assertThat(metadata.get("class-name").stringValue()).isEqualTo(LABELS.get(truth));
    LabelForm.confidence(metadata.get("confidence"));
  }

  /** What somebody picked is in the label, and what most picked is probable. */
  private void checkSeveral(JsonNode line, List<Integer> truth) {
    JsonNode metadata =
        LabelForm.metadata(
            line,
            attribute(),
            "groundtruth/text-classification-multilabel",
            "textmulticlassmultilabel",
            "class-map",
            "confidence-map");
    List<Integer> probable =
        IntStream.range(0, LABELS.size())
            .filter(
                label ->
                    metadata.get("confidence-map").path(String.valueOf(label)).doubleValue(0)
                        >= 0.5)
            .boxed()
            .toList();
    assertThat(probable).isEqualTo(truth);
    for (JsonNode label : line.get(attribute())) {
      assertThat(label.isInt()).isTrue();
      assertThat(metadata.get("class-map").get(label.toString()).stringValue())
          .isEqualTo(LABELS.get(label.intValue()));
      LabelForm.confidence(metadata.get("confidence-map").get(label.toString()));
    }
    assertThat(metadata.get("class-map").size()).isEqualTo(line.get(attribute()).size());
  }
}
