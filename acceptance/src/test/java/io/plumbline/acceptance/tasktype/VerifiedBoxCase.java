package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Boxes, good and bad. The second worker is wrong about one, the third says what is wrong. */
final class VerifiedBoxCase extends PictureCase {

  private static final int GOOD = 0;
  private static final int BAD = 1;

  @Override
  public String taskType() {
    return "VerificationBoundingBox";
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
    return object % 2 == 0 ? GOOD : BAD;
  }

  @Override
  void paint(int object, Graphics2D pen) {
    pen.fillRect(100, 80, 200, 120);
  }

  @Override
  public List<String> manifest(Bucket bucket) {
    List<String> lines = super.manifest(bucket);
    return IntStream.range(0, OBJECTS)
        .mapToObj(
            object ->
                """
                %s,"boxes":{"image_size":[{"width":480,"height":320,"depth":3}],"annotations":[\
                {"class_id":0,"left":%d,"top":80,"width":200,"height":120}]},"boxes-metadata":{\
                "class-map":{"0":"Barn"},"type":"groundtruth/object-detection"}}"""
                    .formatted(
                        lines.get(object).substring(0, lines.get(object).length() - 1),
                        truth(object) == GOOD ? 100 : 200))
        .toList();
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    page.chooseLabel(worker == 1 && object == 3 ? GOOD : truth(object));
    if (worker == 2 && object == 1) {
      page.button("Add a comment").click();
      page.type("Too far right");
    }
    page.button("Submit").click();
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < OBJECTS; object++) {
      JsonNode metadata =
          LabelForm.metadata(
              lines.get(object),
              attribute(),
              "groundtruth/label-verification",
              "verificationboundingbox",
              "class-name",
              "confidence",
              "worker-feedback");
      assertThat(lines.get(object).get(attribute()).intValue()).isEqualTo(truth(object));
      assertThat(metadata.get("class-name").stringValue()).isEqualTo(labels().get(truth(object)));
      LabelForm.confidence(metadata.get("confidence"));
      assertThat(metadata.get("worker-feedback").toString())
          .isEqualTo(object == 1 ? "[{\"comment\":\"Too far right\"}]" : "[]");
    }
  }
}
