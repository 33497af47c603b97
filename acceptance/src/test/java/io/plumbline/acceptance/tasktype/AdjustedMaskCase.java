package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The pictures of {@link SegmentationCase} with masks of an earlier job, on one of which half of
 * the lake is missing. All workers paint it anew, each a little differently, and leave the others
 * as they are.
 */
final class AdjustedMaskCase extends PictureCase {

  private static final Set<Integer> WRONG = Set.of(2);

  @Override
  public String taskType() {
    return "AdjustmentSemanticSegmentation";
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
    pen.fill(SegmentationCase.lake(object));
  }

  @Override
  public List<String> manifest(Bucket bucket) {
    List<String> lines = super.manifest(bucket);
    return IntStream.range(0, OBJECTS)
        .mapToObj(
            object -> {
              Area lake = new Area(SegmentationCase.lake(object));
              if (WRONG.contains(object)) {
                lake.intersect(new Area(new Rectangle(0, 0, Canvas.WIDTH, Canvas.HEIGHT / 2)));
              }
              return EarlierMask.added(lines.get(object), object, lake, bucket);
            })
        .toList();
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    if (WRONG.contains(object)) {
      page.chooseLabel(1);
      SegmentationCase.fill(worker, object, SegmentationCase.lake(object), page);
    }
    page.submit();
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < OBJECTS; object++) {
      JsonNode line = lines.get(object);
      JsonNode metadata =
          LabelForm.metadata(
              line,
              attribute(),
              "groundtruth/semantic-segmentation",
              "adjustmentsemanticsegmentation",
              "internal-color-map",
              "adjustment-status");
      assertThat(metadata.get("adjustment-status").stringValue())
          .isEqualTo(WRONG.contains(object) ? "adjusted" : "unadjusted");
      assertThat(line.get(EarlierMask.ATTRIBUTE).stringValue()).endsWith("mask" + object + ".png");
      BufferedImage mask = Masks.read(bucket.get(line.get(attribute()).stringValue()));
      JsonNode lake = metadata.at("/internal-color-map/2");
      assertThat(lake.path("class-name").stringValue()).isEqualTo("Lake");
      assertThat(lake.path("hex-color").stringValue()).isEqualTo(EarlierMask.LAKE);
      assertThat(Masks.color(mask, 2)).isEqualTo(EarlierMask.LAKE);
      Polygon truth = SegmentationCase.lake(object);
      assertThat(Masks.overlap(mask, 2, truth)).isGreaterThan(0.95);
    }
  }
}
