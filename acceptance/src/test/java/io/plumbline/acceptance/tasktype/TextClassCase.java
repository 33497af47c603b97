package io.plumbline.acceptance.tasktype;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts of which each has one class, or several. The second worker is wrong about the second text,
 * the third about the fourth.
 */
final class TextClassCase implements TaskTypeCase {

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
  TextClassCase(boolean several) {
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
    ClassLabels classes =
        new ClassLabels("text", attribute(), taskType().toLowerCase(Locale.ROOT), LABELS);
    for (int object = 0; object < TEXTS.size(); object++) {
      if (several) {
        classes.checkSeveral(lines.get(object), truth(object));
      } else {
        classes.checkOne(lines.get(object), truth(object).get(0));
      }
    }
  }
}
