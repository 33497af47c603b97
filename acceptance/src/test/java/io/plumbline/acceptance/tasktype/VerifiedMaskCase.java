package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Polygon;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The pictures of {@link SegmentationCase} with masks of an earlier job, good and bad. The third
 * worker is wrong about one, the second says what is wrong.
 */
final class VerifiedMaskCase extends PictureCase {

  private static final int GOOD = 0;
  private static final int BAD = 1;
  private static final int OFF = 120;

  @Override
  public String taskType() {
    return "VerificationSemanticSegmentation";
  }

  @Override
  public String attribute() {
    return "check";
  }

  @Override
  List<String> labels() {
    return List.of("Good", "Bad");
  }

  private static int truth(int object) {
    return object % 2 == 0 ? BAD : GOOD;
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
              Polygon lake = SegmentationCase.lake(object);
              lake.translate(truth(object) == GOOD ? 0 : OFF, 0);
              return EarlierMask.added(lines.get(object), object, lake, bucket);
            })
        .toList();
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    page.chooseLabel(worker == 2 && object == 2 ? GOOD : truth(object));
    if (worker == 1 && object == 0) {
      page.button("Add a comment").click();
      page.type("The shore is elsewhere");
    }
    page.button("Submit").click();
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < OBJECTS; object++) {
      JsonNode line = lines.get(object);
      JsonNode metadata =
          LabelForm.metadata(
              line,
              attribute(),
              "groundtruth/label-verification",
              "verificationsemanticsegmentation",
              "class-name",
              "confidence",
              "worker-feedback");
      assertThat(line.get(attribute()).intValue()).isEqualTo(truth(object));
      assertThat(metadata.get("class-name").stringValue()).isEqualTo(labels().get(truth(object)));
      LabelForm.confidence(metadata.get("confidence"));
      assertThat(metadata.get("worker-feedback").toString())
          .isEqualTo(object == 0 ? "[{\"comment\":\"The shore is elsewhere\"}]" : "[]");
      assertThat(line.get(EarlierMask.ATTRIBUTE).stringValue()).endsWith("mask" + object + ".png");
    }
  }
}
