package io.plumbline.labeling.tasktype.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.keypoint.KeypointMarks;
import io.plumbline.labeling.tasktype.polygon.Polygons;
import io.plumbline.labeling.tasktype.polyline.Polylines;
import io.plumbline.labeling.testing.TestJobs;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of shapes that are not boxes. */
class DrawingFormsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LabelCategories CATEGORIES = new LabelCategories(List.of("leaf", "stem"));

  @Test
  void polygons_ofThreeWorkers_becomeOne() throws IOException {
    ObjectNode label =
        consolidate(
            Polygons.drawn(),
            "crowd-polygon",
            "polygons",
            path("leaf", 10, 10, 110, 10, 110, 90, 10, 90),
            path("leaf", 12, 10, 112, 12, 110, 92, 8, 90),
            path("leaf", 10, 8, 108, 10, 112, 88, 12, 90));
    JsonNode annotation = label.at("/shape/annotations/0");
    assertThat(label.at("/shape/annotations").size()).isEqualTo(1);
    assertThat(annotation.propertyNames()).containsExactly("class_id", "vertices");
    assertThat(annotation.get("vertices").size()).isBetween(4, 40);
    assertThat(annotation.get("vertices").valueStream())
        .allSatisfy(
            vertex -> {
              assertThat(vertex.get("x").isInt()).isTrue();
              assertThat(vertex.get("y").intValue()).isBetween(8, 92);
            });
    assertThat(label.at("/shape-metadata/type").stringValue()).isEqualTo("plumbline/polygon");
    assertThat(label.at("/shape-metadata/objects/0/confidence").doubleValue()).isGreaterThan(0.7);
  }

  @Test
  void polylines_ofThreeWorkers_becomeOneWhicheverEndTheyBeganAt() throws IOException {
    ObjectNode label =
        consolidate(
            Polylines.drawn(),
            "crowd-polyline",
            "polylines",
            path("stem", 10, 10, 100, 100, 200, 100),
            path("stem", 200, 102, 100, 101, 9, 11),
            path("stem", 11, 9, 101, 99, 199, 99));
    JsonNode vertices = label.at("/shape/annotations/0/vertices");
    assertThat(label.at("/shape/annotations").size()).isEqualTo(1);
    assertThat(label.at("/shape/annotations/0/class_id").intValue()).isEqualTo(1);
    List<Integer> ends =
        List.of(
            vertices.get(0).get("x").intValue(),
            vertices.get(vertices.size() - 1).get("x").intValue());
    assertThat(ends).anySatisfy(x -> assertThat(x).isBetween(8, 12));
    assertThat(ends).anySatisfy(x -> assertThat(x).isBetween(198, 201));
  }

  @Test
  void keypoints_ofTheSameLabel_stayApart() throws IOException {
    ObjectNode label =
        consolidate(
            KeypointMarks.drawn(),
            "crowd-keypoint",
            "keypoints",
            "[" + point("leaf", 50, 50) + "," + point("leaf", 200, 60) + "]",
            "[" + point("leaf", 203, 61) + "," + point("leaf", 52, 49) + "]",
            "["
                + point("leaf", 49, 51)
                + ","
                + point("leaf", 201, 59)
                + ","
                + point("stem", 5, 5)
                + "]");
    assertThat(label.at("/shape/annotations").size()).isEqualTo(2);
    assertThat(label.at("/shape/annotations").valueStream().map(a -> a.get("x").intValue() / 10))
        .containsExactlyInAnyOrder(5, 20);
    assertThat(label.at("/shape/annotations/0").propertyNames())
        .containsExactly("class_id", "x", "y");
    assertThat(label.at("/shape-metadata/class-map").toString()).isEqualTo("{\"0\":\"leaf\"}");
  }

  @Test
  void pathsThatAreNone_areRefused() {
    refused(Polygons.drawn(), "crowd-polygon", "polygons", path("leaf", 1, 1, 2, 2), "2 points");
    refused(Polylines.drawn(), "crowd-polyline", "polylines", path("leaf", 1, 1, 1, 1), "length");
    refused(
        Polylines.drawn(), "crowd-polyline", "polylines", path("leaf", 1, 1, 900, 1), "outside");
    refused(
        KeypointMarks.drawn(),
        "crowd-keypoint",
        "keypoints",
        "[{\"label\":\"leaf\",\"x\":1}]",
        "\"y\" is not a number");
  }

  /** Three outlines that cross each other a hundred million times, and no more time than others. */
  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void outlinesMadeToTakeLong_areConsolidatedAllTheSame() throws IOException {
    ObjectNode label =
        consolidate(
            Polygons.drawn(),
            "crowd-polygon",
            "polygons",
            zigzag(true),
            zigzag(false),
            zigzag(true));
    assertThat(label.at("/shape/annotations").isArray()).isTrue();
  }

  private static String zigzag(boolean upright) {
    String vertices =
        IntStream.range(0, 10_000)
            .mapToObj(
                i -> {
                  int along = i * 290 / 10_000;
                  int across = i % 2 == 0 ? 1 : 199;
                  return "{\"x\":%d,\"y\":%d}"
                      .formatted(upright ? along : across, upright ? across : along * 2 / 3);
                })
            .collect(Collectors.joining(","));
    return "[{\"label\":\"leaf\",\"vertices\":[" + vertices + "]}]";
  }

  private static void refused(
      TaskType type, String element, String listName, String list, String problem) {
    assertThat(
            type.problemWithAnswer(
                answer(element, listName, list),
                new AnsweredTask(CATEGORIES, DrawingFormsTest::input)))
        .hasValueSatisfying(said -> assertThat(said).contains(problem));
  }

  private static ObjectNode consolidate(
      TaskType type, String element, String listName, String... lists) throws IOException {
    List<Annotation> annotations = new ArrayList<>();
    for (String list : lists) {
      ObjectNode answer = answer(element, listName, list);
      assertThat(
              type.problemWithAnswer(answer, new AnsweredTask(CATEGORIES, DrawingFormsTest::input)))
          .isEmpty();
      annotations.add(new Annotation("w" + annotations.size(), answer));
    }
    AnnotatedObject object =
        new AnnotatedObject(0, "s3://in/0.jpg", null, input(), TestJobs.REQUEST, annotations);
    return type.consolidate(
            new AnnotatedBatch(
                TestJobs.facts("My-Job", "shape", CATEGORIES, 3),
                List.of(object),
                null,
                Instant.parse("2024-01-02T03:04:05.678Z"),
                TestJobs.REQUEST),
            null)
        .objects()
        .get(0)
        .label();
  }

  private static ObjectNode input() {
    ObjectNode input = JSON.createObjectNode();
    input.putObject("imageSize").put("width", 300).put("height", 200);
    return input;
  }

  private static ObjectNode answer(String element, String listName, String list) {
    return (ObjectNode) JSON.readTree("{\"" + element + "\":{\"" + listName + "\":" + list + "}}");
  }

  private static String path(String label, int... coordinates) {
    String vertices =
        IntStream.range(0, coordinates.length / 2)
            .mapToObj(
                i -> "{\"x\":%d,\"y\":%d}".formatted(coordinates[2 * i], coordinates[2 * i + 1]))
            .collect(Collectors.joining(","));
    return "[{\"label\":\"" + label + "\",\"vertices\":[" + vertices + "]}]";
  }

  private static String point(String label, int x, int y) {
    return "{\"label\":\"%s\",\"x\":%d,\"y\":%d}".formatted(label, x, y);
  }
}
