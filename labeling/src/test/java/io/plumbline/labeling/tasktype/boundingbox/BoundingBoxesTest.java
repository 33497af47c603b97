package io.plumbline.labeling.tasktype.boundingbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.labeling.testing.TestJobs;
import io.plumbline.labeling.testing.TestObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BoundingBoxesTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LabelCategories CATEGORIES = new LabelCategories(List.of("dog", "cat"));
  private static final String LINE =
      """
      {"source-ref":"s3://in/1.png",
       "bb":{"image_size":[{"width":500,"height":400,"depth":3}],
             "annotations":[{"class_id":0,"left":11,"top":13,"width":61,"height":12},
                            {"class_id":"1","left":100,"top":20,"width":30,"height":40}]},
       "bb-metadata":{"class-map":{"0":"dog","1":"cat"},"type":"groundtruth/object-detection"}}
      """;

  private final TaskType drawn = BoundingBoxes.drawn();
  private final TaskType adjusted = BoundingBoxes.adjusted();

  @Test
  void label_hasTheDocumentedForm() throws IOException {
    ObjectNode label =
        consolidate(
                drawn,
                3,
                null,
                object(
                    0,
                    box("dog", 10, 10, 50, 40),
                    box("dog", 12, 9, 50, 41),
                    box("dog", 11, 11, 50, 40)))
            .objects()
            .get(0)
            .label();

    assertThat(label.propertyNames()).containsExactly("bb", "bb-metadata");
    JsonNode value = label.get("bb");
    assertThat(value.get("image_size").toString())
        .isEqualTo("[{\"width\":500,\"height\":400,\"depth\":3}]");
    JsonNode annotation = value.at("/annotations/0");
    assertThat(annotation.propertyNames())
        .containsExactly("class_id", "left", "top", "width", "height");
    assertThat(annotation.valueStream()).allMatch(JsonNode::isInt);
    assertThat(annotation.get("left").intValue()).isBetween(10, 12);
    assertThat(annotation.get("width").intValue()).isBetween(49, 51);
    JsonNode metadata = label.get("bb-metadata");
    assertThat(metadata.propertyNames())
        .containsExactlyInAnyOrder(
            "objects", "class-map", "type", "human-annotated", "creation-date", "job-name");
    assertThat(metadata.get("class-map").toString()).isEqualTo("{\"0\":\"dog\"}");
    assertThat(metadata.get("type").stringValue()).isEqualTo("groundtruth/object-detection");
    assertThat(metadata.at("/objects/0/confidence").doubleValue()).isBetween(0.7, 0.99);
    assertThat(metadata.at("/objects/0").size()).isEqualTo(1);
  }

  @Test
  void whatOneOfThreeSaw_isLeftOut_andTheClassIsTheMajoritys() throws IOException {
    ObjectNode label =
        consolidate(
                drawn,
                3,
                null,
                object(
                    0,
                    box("dog", 10, 10, 50, 40),
                    box("cat", 12, 9, 50, 41),
                    box("dog", 11, 11, 50, 40)),
                object(1, box("cat", 200, 200, 50, 40), "[]", "[]"))
            .objects()
            .get(0)
            .label();
    assertThat(label.at("/bb/annotations").size()).isEqualTo(1);
    assertThat(label.at("/bb/annotations/0/class_id").intValue()).isZero();
  }

  @Test
  void nobodyDrewAnything_isAnEmptyLabel() throws IOException {
    ObjectNode label =
        consolidate(drawn, 3, null, object(0, "[]", "[]", "[]")).objects().get(0).label();
    assertThat(label.at("/bb/annotations")).isEmpty();
    assertThat(label.at("/bb-metadata/objects").isArray()).isTrue();
    assertThat(label.at("/bb-metadata/objects")).isEmpty();
    assertThat(label.at("/bb-metadata/class-map").toString()).isEqualTo("{}");
  }

  @Test
  void oneWorker_isTakenAtTheirWordWithConfidenceZero() throws IOException {
    ObjectNode label =
        consolidate(drawn, 1, null, object(0, box("cat", 10, 10, 50, 40))).objects().get(0).label();
    assertThat(label.at("/bb/annotations/0").toString())
        .isEqualTo("{\"class_id\":1,\"left\":10,\"top\":10,\"width\":50,\"height\":40}");
    assertThat(label.at("/bb-metadata/objects").toString()).isEqualTo("[{\"confidence\":0.0}]");
  }

  @Test
  void evidenceOfEarlierBatches_countsInTheNext() throws IOException {
    // "w2" imagines a box in each image: with nobody else there, that is no object.
    AnnotatedObject[] first =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    object(
                        i,
                        box("dog", 10 + i, 10, 50, 40),
                        box("dog", 10 + i, 10, 50, 40),
                        boxes("dog", 10 + i, 10, 300 - i, 200)))
            .toArray(AnnotatedObject[]::new);
    String evidence = consolidate(drawn, 3, null, first).evidence();
    AnnotatedObject imagined = object(100, "[]", box("cat", 50, 50, 60, 60), "[]");
    AnnotatedObject byTheOther = object(101, "[]", "[]", box("cat", 50, 50, 60, 60));

    assertThat(evidence).isNotNull();
    ConsolidatedBatch next = consolidate(drawn, 3, evidence, imagined, byTheOther);
    assertThat(next.objects()).hasSize(2);
    assertThat(next.objects().get(1).label().at("/bb/annotations")).isEmpty();
    assertThat(JSON.readTree(next.evidence()).get("images")).hasSize(32);
  }

  @Test
  void answersThatCannotBe_areRefusedWithThePlace() {
    refused(box("dog", -5, 10, 50, 40), "\"left\" lies outside the image");
    refused(box("dog", 480, 10, 50, 40), "\"left + width\" lies outside the image");
    refused(box("dog", 10, 10, 0, 40), "must be more than 0");
    refused(box("cow", 10, 10, 50, 40), "not one of this job's labels");
    refused("[{\"label\":\"dog\",\"left\":1e999,\"top\":0,\"width\":1,\"height\":1}]", "\"left\"");
    refused("[{\"label\":\"dog\",\"left\":\"1\",\"top\":0,\"width\":1,\"height\":1}]", "\"left\"");
    refused("[7]", "\"label\" is");
    refused("{}", "has no list of bounding boxes");
    String one = "{\"label\":\"dog\",\"left\":1,\"top\":0,\"width\":1,\"height\":1}";
    refused("[" + (one + ",").repeat(1000) + one + "]", "1001 bounding boxes");
    assertThat(problem("[" + (one + ",").repeat(999) + one + "]")).isEmpty();
    // A page that rounds is off by a pixel.
    assertThat(problem(box("dog", -1, 10, 50, 40))).isEmpty();
  }

  @Property(tries = 300)
  void whateverIsAnswered_labelsLieWithinTheImage(@ForAll("lists") List<String> lists)
      throws IOException {
    ObjectNode label =
        consolidate(drawn, 3, null, object(0, lists.toArray(String[]::new)))
            .objects()
            .get(0)
            .label();
    for (JsonNode annotation : label.at("/bb/annotations")) {
      int left = annotation.get("left").intValue();
      int top = annotation.get("top").intValue();
      assertThat(left).isBetween(0, 499);
      assertThat(top).isBetween(0, 399);
      assertThat(left + annotation.get("width").intValue()).isBetween(left + 1, 500);
      assertThat(top + annotation.get("height").intValue()).isBetween(top + 1, 400);
    }
    assertThat(label.at("/bb-metadata/objects").size())
        .isEqualTo(label.at("/bb/annotations").size());
  }

  @Provide
  Arbitrary<List<String>> lists() {
    Arbitrary<String> number =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(-50, 550).map(String::valueOf),
            Arbitraries.of("0", "500", "400", "-1", "501", "1e999", "null", "\"x\"", "{}", "1e-9"));
    Arbitrary<String> shape =
        Combinators.combine(Arbitraries.of("dog", "cat", "cow"), number, number, number, number)
            .as(
                (label, left, top, width, height) ->
                    "{\"label\":\"%s\",\"left\":%s,\"top\":%s,\"width\":%s,\"height\":%s}"
                        .formatted(label, left, top, width, height));
    return shape
        .list()
        .ofMaxSize(6)
        .map(shapes -> "[" + String.join(",", shapes) + "]")
        .list()
        .ofSize(3);
  }

  @Test
  void page_getsImageAndLabels(@TempDir Path folder) throws Exception {
    try (TestObjects objects = new TestObjects(folder)) {
      objects.put("1.png", TestObjects.picture("png", 500, 400));
      Preparation.Ready ready =
          (Preparation.Ready)
              drawn.prepare(
                  line(LINE), TestJobs.facts("j", "again", CATEGORIES, 3), objects.view());
      assertThat(ready.taskInput().get("imageSize").toString())
          .isEqualTo("{\"width\":500,\"height\":400}");
      assertThat(
              WorkerTemplate.compile(drawn.traits().template().source())
                  .render(ready.taskInput(), at -> "URL"))
          .contains("src=\"URL\"", "labels=\"[&quot;dog&quot;,&quot;cat&quot;]\"");
    }
  }

  @Test
  void adjustmentPage_beginsWithTheBoxesOfTheLine(@TempDir Path folder) throws Exception {
    try (TestObjects objects = new TestObjects(folder)) {
      objects.put("1.png", TestObjects.picture("png", 500, 400));
      Preparation.Ready ready = (Preparation.Ready) prepareAdjustment(objects, LINE);
      String page =
          WorkerTemplate.compile(adjusted.traits().template().source())
              .render(ready.taskInput(), at -> "URL");
      assertThat(page)
          .contains(
              "initial-value=\"[{&quot;label&quot;:&quot;dog&quot;,&quot;left&quot;:11,&quot;top&quot;:13,"
                  + "&quot;width&quot;:61,&quot;height&quot;:12},{&quot;label&quot;:&quot;cat&quot;,");
    }
  }

  @Test
  void linesThatCannotBeAdjusted_areRefusedOneByOne(@TempDir Path folder) throws Exception {
    try (TestObjects objects = new TestObjects(folder)) {
      objects.put("1.png", TestObjects.picture("png", 500, 400));
      adjustmentRefused(objects, "{\"source-ref\":\"s3://in/1.png\"}", "no bounding boxes");
      adjustmentRefused(objects, LINE.replace("\"1\":\"cat\"", "\"1\":\"cow\""), "\"cow\"");
      adjustmentRefused(objects, LINE.replace("\"left\":100", "\"left\":490"), "annotations[1]");
      adjustmentRefused(objects, LINE.replace("\"annotations\"", "\"others\""), "no list");
    }
  }

  @Test
  void unadjustedObjects_areLabeledAndSaySo() throws IOException {
    String before =
        "[" + trimmed(box("dog", 10, 10, 50, 40)) + "," + trimmed(box("cat", 90, 90, 9, 9)) + "]";
    String otherOrder =
        "["
            + trimmed(box("cat", 90, 90, 9, 9))
            + ",{\"height\":40,\"label\":\"dog\",\"left\":10,\"top\":10,\"width\":50}]";
    String moved =
        "[" + trimmed(box("dog", 10, 11, 50, 40)) + "," + trimmed(box("cat", 90, 90, 9, 9)) + "]";

    ConsolidatedBatch batch =
        consolidate(
            adjusted,
            3,
            null,
            adjusted(0, before, before, otherOrder, before),
            adjusted(1, before, before, moved, before),
            adjusted(2, "[]", "[]", "[]", "[]"));

    assertThat(batch.objects()).allSatisfy(object -> assertThat(object.failure()).isNull());
    assertThat(
            batch.objects().stream()
                .map(object -> object.label().at("/bb-metadata/adjustment-status").stringValue()))
        .containsExactly("unadjusted", "adjusted", "unadjusted");
    assertThat(batch.objects().get(0).label().at("/bb/annotations").size()).isEqualTo(2);
    assertThat(batch.objects().get(0).label().at("/bb-metadata").has("worker-feedback")).isFalse();
    assertThat(batch.objects().get(2).label().at("/bb/annotations")).isEmpty();
  }

  @Test
  void commentsOfAdjusters_areKept() throws IOException {
    ObjectNode answer = answer("[]");
    ((ObjectNode) answer.get("boundingBox")).put("workerComment", "too dark");
    AnnotatedObject object =
        new AnnotatedObject(
            0,
            "s3://in/0.jpg",
            null,
            input("[]"),
            TestJobs.REQUEST,
            List.of(new Annotation("w", answer)));
    ObjectNode label = consolidate(adjusted, 2, null, object).objects().get(0).label();
    assertThat(label.at("/bb-metadata/worker-feedback").toString())
        .isEqualTo("[{\"comment\":\"too dark\"}]");
  }

  private void adjustmentRefused(TestObjects objects, String line, String problem)
      throws IOException {
    assertThat(prepareAdjustment(objects, line))
        .isInstanceOfSatisfying(
            Preparation.Refused.class, refused -> assertThat(refused.reason()).contains(problem));
  }

  private Preparation prepareAdjustment(TestObjects objects, String line) throws IOException {
    return adjusted.prepare(
        line(line), TestJobs.facts("j", "again", CATEGORIES, 3), objects.view());
  }

  private void refused(String list, String problem) {
    assertThat(problem(list)).hasValueSatisfying(said -> assertThat(said).contains(problem));
  }

  private Optional<String> problem(String list) {
    return drawn.problemWithAnswer(answer(list), new AnsweredTask(CATEGORIES, () -> input(null)));
  }

  private static ConsolidatedBatch consolidate(
      TaskType type, int workers, String evidence, AnnotatedObject... objects) throws IOException {
    return type.consolidate(
        new AnnotatedBatch(
            TestJobs.facts("My-Job", "bb", CATEGORIES, workers),
            List.of(objects),
            evidence,
            Instant.parse("2024-01-02T03:04:05.678Z"),
            TestJobs.REQUEST),
        null);
  }

  private static AnnotatedObject object(long index, String... lists) {
    return withInput(index, input(null), lists);
  }

  private static AnnotatedObject adjusted(long index, String before, String... lists) {
    return withInput(index, input(before), lists);
  }

  private static AnnotatedObject withInput(long index, ObjectNode input, String... lists) {
    List<Annotation> annotations = new ArrayList<>();
    for (String list : lists) {
      annotations.add(new Annotation("w" + annotations.size(), answer(list)));
    }
    return new AnnotatedObject(
        index, "s3://in/" + index + ".jpg", null, input, TestJobs.REQUEST, annotations);
  }

  private static ObjectNode input(String initialValue) {
    ObjectNode input = JSON.createObjectNode();
    input.putObject("imageSize").put("width", 500).put("height", 400);
    if (initialValue != null) {
      input.set("initialValue", JSON.readTree(initialValue));
    }
    return input;
  }

  private static ObjectNode answer(String list) {
    return (ObjectNode) JSON.readTree("{\"boundingBox\":{\"boundingBoxes\":" + list + "}}");
  }

  private static String box(String label, int left, int top, int width, int height) {
    return "[{\"label\":\"%s\",\"left\":%d,\"top\":%d,\"width\":%d,\"height\":%d}]"
        .formatted(label, left, top, width, height);
  }

  /** One box at a place and one of the same size at another. */
  private static String boxes(String label, int left, int top, int otherLeft, int otherTop) {
    return "["
        + trimmed(box(label, left, top, 50, 40))
        + ","
        + trimmed(box(label, otherLeft, otherTop, 50, 40))
        + "]";
  }

  private static String trimmed(String list) {
    return list.substring(1, list.length() - 1);
  }

  private static ManifestLine line(String json) {
    return new ManifestLine(0, 1, json, (ObjectNode) JSON.readTree(json));
  }
}
