package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lakes. The second worker paints none once, the third takes one for a field. */
final class SegmentationCase extends PictureCase {

  private static final int LAKE = 2;

  @Override
  public String taskType() {
    return "SemanticSegmentation";
  }

  @Override
  public String attribute() {
    return "land-ref";
  }

  @Override
  List<String> labels() {
    return List.of("Field", "Lake");
  }

  @Override
  void paint(int object, Graphics2D pen) {
    pen.fill(lake(object));
  }

  static Polygon lake(int object) {
    int x = 90 + 30 * object;
    return new Polygon(new int[] {x, x + 180, x + 150, x + 10}, new int[] {70, 60, 240, 260}, 4);
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    if (worker == 1 && object == 3) {
      page.sayNothing();
    } else {
      page.chooseLabel(worker == 2 && object == 1 ? 0 : 1);
      fill(worker, object, lake(object), page);
    }
    page.submit();
  }

  /** Paints a polygon with the polygon tool. */
  static void fill(int worker, int object, Polygon region, TaskPage page) {
    page.press("p");
    for (int i = 0; i < region.npoints; i++) {
      page.click(
          region.xpoints[i] + slip(worker, object, 2 * i),
          region.ypoints[i] + slip(worker, object, 2 * i + 1));
    }
    page.press("Enter");
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < OBJECTS; object++) {
      JsonNode metadata =
          LabelForm.metadata(
              lines.get(object),
              attribute(),
              "groundtruth/semantic-segmentation",
              "semanticsegmentation",
              "internal-color-map");
      String uri = lines.get(object).get(attribute()).stringValue();
      assertThat(uri)
          .matches(
              "s3://task-types/out/semanticsegmentation/annotations/consolidated-annotation/output/"
                  + object
                  + "_\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\.png");
      BufferedImage mask = Masks.read(bucket.get(uri));
      JsonNode map = metadata.get("internal-color-map");
      assertThat(map.propertyNames()).containsExactly("0", String.valueOf(LAKE));
      assertThat(map.at("/0/class-name").stringValue()).isEqualTo("BACKGROUND");
      assertThat(map.at("/2/class-name").stringValue()).isEqualTo("Lake");
      for (JsonNode entry : map) {
        assertThat(entry.propertyNames()).containsExactly("class-name", "hex-color", "confidence");
        LabelForm.confidence(entry.get("confidence"));
      }
      assertThat(Masks.color(mask, 0)).isEqualTo("#ffffff");
      assertThat(Masks.color(mask, LAKE)).isEqualTo(map.at("/2/hex-color").stringValue());
      assertThat(Masks.overlap(mask, LAKE, lake(object))).isGreaterThan(0.95);
    }
  }
}
