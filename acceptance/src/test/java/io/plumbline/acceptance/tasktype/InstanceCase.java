package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Two sheep in each picture. The second worker misses one, the third takes one for a dog. */
final class InstanceCase extends PictureCase {

  @Override
  public String taskType() {
    return "InstanceSegmentation";
  }

  @Override
  public String attribute() {
    return "herd-ref";
  }

  @Override
  List<String> labels() {
    return List.of("Sheep", "Dog");
  }

  private static List<Polygon> sheep(int object) {
    int x = 30 + 12 * object;
    int y = 120 - 8 * object;
    return List.of(
        new Polygon(new int[] {x, x + 120, x + 110, x + 8}, new int[] {60, 70, 190, 180}, 4),
        new Polygon(new int[] {280, 420, 410, 290}, new int[] {y, y + 10, y + 140, y + 130}, 4));
  }

  @Override
  void paint(int object, Graphics2D pen) {
    sheep(object).forEach(pen::fill);
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    List<Polygon> sheep = sheep(object);
    for (int i = 0; i < sheep.size(); i++) {
      if (!(worker == 1 && object == 2 && i == 1)) {
        page.chooseLabel(worker == 2 && object == 4 && i == 0 ? 1 : 0);
        SegmentationCase.fill(worker, object, sheep.get(i), page);
      }
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
              "plumbline/instance-segmentation",
              "instancesegmentation",
              "instance-map");
      BufferedImage picture =
          Masks.read(bucket.get(lines.get(object).get(attribute()).stringValue()));
      JsonNode map = metadata.get("instance-map");
      assertThat(map.propertyNames()).containsExactly("1", "2");
      map.propertyStream()
          .forEach(
              entry -> {
                JsonNode instance = entry.getValue();
                assertThat(instance.propertyNames())
                    .containsExactly("class-id", "class-name", "hex-color", "confidence");
                assertThat(instance.get("class-id").toString()).isEqualTo("0");
                assertThat(instance.get("class-name").stringValue()).isEqualTo("Sheep");
                assertThat(instance.get("hex-color").stringValue())
                    .isEqualTo(Masks.color(picture, Integer.parseInt(entry.getKey())));
                LabelForm.confidence(instance.get("confidence"));
              });
      for (Polygon sheep : sheep(object)) {
        assertThat(List.of(1, 2))
            .anySatisfy(
                number -> assertThat(Masks.overlap(picture, number, sheep)).isGreaterThan(0.93));
      }
    }
  }
}
