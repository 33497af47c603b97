package io.plumbline.acceptance.tasktype;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Pictures with a disc, a bar and a roof, of which each shows one, or several. The second worker is
 * wrong about the second picture, the third about the fourth.
 */
final class PictureClassCase extends PictureCase {

  private static final int WRONG = 2;
  private static final List<List<Integer>> TRUTH =
      List.of(List.of(0), List.of(1), List.of(2), List.of(0, 1), List.of(2));

  private final boolean several;

  /**
   * @param several whether a picture may have several classes
   */
  PictureClassCase(boolean several) {
    this.several = several;
  }

  @Override
  public String taskType() {
    return several ? "ImageMultiClassMultiLabel" : "ImageMultiClass";
  }

  @Override
  public String attribute() {
    return "shape";
  }

  @Override
  List<String> labels() {
    return List.of("Disc", "Bar", "Roof");
  }

  private List<Integer> truth(int object) {
    return several ? TRUTH.get(object) : TRUTH.get(object).subList(0, 1);
  }

  @Override
  void paint(int object, Graphics2D pen) {
    for (int shape : truth(object)) {
      switch (shape) {
        case 0 -> pen.fillOval(40, 60, 140, 140);
        case 1 -> pen.fillRect(220, 100, 200, 40);
        default -> pen.fillPolygon(new int[] {160, 240, 320}, new int[] {280, 180, 280}, 3);
      }
    }
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    boolean wrong = (worker == 1 && object == 1) || (worker == 2 && object == 3);
    for (int label : wrong ? List.of(WRONG) : truth(object)) {
      page.chooseLabel(label);
    }
    page.submit();
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    ClassLabels classes =
        new ClassLabels("image", attribute(), taskType().toLowerCase(Locale.ROOT), labels());
    for (int object = 0; object < OBJECTS; object++) {
      if (several) {
        classes.checkSeveral(lines.get(object), truth(object));
      } else {
        classes.checkOne(lines.get(object), truth(object).get(0));
      }
    }
  }
}
