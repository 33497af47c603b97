package io.plumbline.labeling.tasktype.instancesegmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.testing.TestJobs;
import io.plumbline.labeling.testing.TestMasks;
import io.plumbline.labeling.testing.TestMasks.Patch;
import io.plumbline.labeling.testing.TestObjects;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InstanceSegmentationTest {

  private static final LabelCategories CATEGORIES = new LabelCategories(List.of("car", "boat"));
  private static final Rectangle LEFT = new Rectangle(5, 5, 20, 20);
  private static final Rectangle RIGHT = new Rectangle(35, 10, 20, 20);

  private final InstanceSegmentation type = new InstanceSegmentation();

  @Test
  void objectsOfTheSameClass_areNumbered_andWhatOneWorkerSawIsLeftOut(@TempDir Path folder)
      throws IOException {
    try (TestObjects objects = new TestObjects(folder)) {
      String legend = legend("car", "car");
      // Colours say nothing across workers.
      ObjectNode first = answer(legend, new Patch(1, LEFT), new Patch(2, RIGHT));
      ObjectNode second = answer(legend, new Patch(2, LEFT), new Patch(1, RIGHT));
      ObjectNode third =
          answer(
              legend("car", "boat", "car"),
              new Patch(1, LEFT),
              new Patch(2, RIGHT),
              new Patch(3, new Rectangle(0, 30, 8, 8)));
      ObjectNode label =
          type.consolidate(
                  new AnnotatedBatch(
                      TestJobs.facts("My-Job", "cars-ref", CATEGORIES, 3),
                      List.of(
                          new AnnotatedObject(
                              0,
                              "s3://in/0.png",
                              null,
                              input(),
                              TestJobs.REQUEST,
                              List.of(
                                  new Annotation("a", first),
                                  new Annotation("b", second),
                                  new Annotation("c", third)))),
                      null,
                      Instant.parse("2024-01-02T03:04:05.678Z"),
                      TestJobs.REQUEST),
                  objects.view())
              .objects()
              .get(0)
              .label();
      BufferedImage picture = TestMasks.read(objects.get(label.get("cars-ref").stringValue()));
      int left = picture.getRaster().getSample(15, 15, 0);
      int right = picture.getRaster().getSample(45, 20, 0);
      assertThat(List.of(left, right)).containsExactlyInAnyOrder(1, 2);
      assertThat(picture.getRaster().getSample(2, 33, 0)).isZero();
      JsonNode map = label.at("/cars-ref-metadata/instance-map");
      assertThat(map.propertyNames()).containsExactly("1", "2");
      assertThat(map.get("1").propertyNames())
          .containsExactly("class-id", "class-name", "hex-color", "confidence");
      assertThat(map.at("/2/class-name").stringValue()).isEqualTo("car");
      assertThat(map.at("/1/confidence").doubleValue())
          .isGreaterThanOrEqualTo(map.at("/2/confidence").doubleValue());
    }
  }

  @Test
  void answersThatCannotBe_areRefused() {
    assertThat(problem(answer(legend("car"), new Patch(1, LEFT)))).isEmpty();
    assertThat(problem(answer("\"instances\":[]"))).isEmpty();
    assertThat(problem(answer(legend("cow"), new Patch(1, LEFT)))).contains("\"cow\"");
    assertThat(problem(answer("\"instances\":[{\"label\":\"car\",\"color\":\"#1\"}]")))
        .contains("\"#1\" is no color");
    assertThat(problem(answer(legend("car"), new Patch(2, LEFT)))).contains("none of its labels'");
    String one = "{\"label\":\"car\",\"color\":\"#000001\"}";
    assertThat(problem(answer("\"instances\":[" + one + "," + one + "]")))
        .contains("two instances");
    assertThat(problem(answer("\"instances\":[" + (one + ",").repeat(255) + one + "]")))
        .contains("256 instances");
  }

  private String problem(ObjectNode answer) {
    return type.problemWithAnswer(
            answer, new AnsweredTask(CATEGORIES, InstanceSegmentationTest::input))
        .orElse("");
  }

  private static ObjectNode input() {
    ObjectNode input = JsonMapper.shared().createObjectNode();
    input.putObject("imageSize").put("width", 60).put("height", 40);
    return input;
  }

  private static ObjectNode answer(String legend, Patch... patches) {
    return TestMasks.answer(
        "crowd-instance-segmentation", legend, TestMasks.png(TestMasks.painted(60, 40, patches)));
  }

  /** Instances with the colours 1, 2, …. */
  private static String legend(String... labels) {
    StringBuilder instances = new StringBuilder();
    for (int i = 0; i < labels.length; i++) {
      instances.append(i == 0 ? "" : ",");
      instances.append("{\"label\":\"%s\",\"color\":\"#%06x\"}".formatted(labels[i], i + 1));
    }
    return "\"instances\":[" + instances + "]";
  }
}
