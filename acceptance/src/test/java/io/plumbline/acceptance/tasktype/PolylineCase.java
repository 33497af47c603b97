package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Roads. The second worker begins at the other end, the third misses one. */
final class PolylineCase extends PictureCase {

  @Override
  public String taskType() {
    return "Polyline";
  }

  @Override
  public String attribute() {
    return "roads";
  }

  @Override
  List<String> labels() {
    return List.of("River", "Road");
  }

  @Override
  void paint(int object, Graphics2D pen) {
    int[][] road = road(object);
    pen.drawPolyline(road[0], road[1], road[0].length);
  }

  private static int[][] road(int object) {
    return new int[][] {{50, 180, 300, 430}, {60 + 20 * object, 120, 200 - 10 * object, 260}};
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    if (worker == 2 && object == 0) {
      page.sayNothing();
    } else {
      page.chooseLabel(1);
      int[][] road = road(object);
      for (int i = 0; i < road[0].length; i++) {
        int point = worker == 1 ? road[0].length - 1 - i : i;
        page.click(
            road[0][point] + slip(worker, object, 2 * point),
            road[1][point] + slip(worker, object, 2 * point + 1));
      }
      page.press("Enter");
    }
    page.submit();
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < OBJECTS; object++) {
      JsonNode metadata =
          LabelForm.metadata(
              lines.get(object),
              attribute(),
              "plumbline/polyline",
              "polyline",
              "objects",
              "class-map");
      List<JsonNode> roads = LabelForm.shapes(lines.get(object), attribute(), metadata, labels());
      assertThat(roads).hasSize(1);
      assertThat(roads.get(0).propertyNames()).containsExactly("class_id", "vertices");
      assertThat(roads.get(0).get("class_id").toString()).isEqualTo("1");
      List<JsonNode> vertices = roads.get(0).get("vertices").valueStream().toList();
      assertThat(vertices).hasSizeGreaterThanOrEqualTo(3);
      int[][] road = road(object);
      assertThat(vertices).allSatisfy(vertex -> assertThat(distance(vertex, road)).isLessThan(5));
      for (int end : new int[] {0, road[0].length - 1}) {
        assertThat(vertices)
            .anySatisfy(
                vertex ->
                    assertThat(
                            Math.hypot(
                                vertex.get("x").intValue() - road[0][end],
                                vertex.get("y").intValue() - road[1][end]))
                        .isLessThan(5));
      }
    }
  }

  private static double distance(JsonNode vertex, int[][] road) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < road[0].length; i++) {
      least =
          Math.min(
              least,
              Line2D.ptSegDist(
                  road[0][i - 1],
                  road[1][i - 1],
                  road[0][i],
                  road[1][i],
                  vertex.get("x").intValue(),
                  vertex.get("y").intValue()));
    }
    return least;
  }
}
