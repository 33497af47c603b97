package io.plumbline.labeling.tasktype.segmentation;

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
import io.plumbline.labeling.testing.TestMasks;
import io.plumbline.labeling.testing.TestMasks.Patch;
import io.plumbline.labeling.testing.TestObjects;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SemanticSegmentationTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LabelCategories CATEGORIES =
      new LabelCategories(List.of("sky", "road", "tree"));
  private static final int WIDTH = 60;
  private static final int HEIGHT = 40;
  private static final int ROAD = 0x1f77b4;
  private static final String LEGEND =
      "\"labelMappings\":{\"road\":{\"color\":\"#1f77b4\"},\"tree\":{\"color\":\"#ff00ff\"}}";

  @TempDir Path folder;

  private final TaskType painted = new SemanticSegmentation();
  private final TaskType adjusted = new MaskAdjustment();
  private TestObjects objects;

  @BeforeEach
  void openObjects() {
    objects = new TestObjects(folder);
  }

  @AfterEach
  void closeObjects() {
    objects.close();
  }

  @Test
  void label_isAPaletteFileWhoseValuesAreTheKeysOfTheColorMap() throws IOException {
    byte[] careful = mask(new Patch(ROAD, new Rectangle(10, 10, 30, 20)));
    byte[] careless = mask(new Patch(ROAD, new Rectangle(12, 10, 30, 20)));
    ObjectNode label =
        consolidate(painted, 3, object(input(), careful, careful, careless))
            .objects()
            .get(0)
            .label();

    String file = label.get("city-ref").stringValue();
    assertThat(file)
        .isEqualTo(
            "s3://out/j/annotations/consolidated-annotation/output/0_2024-01-02T03:04:05.678000.png");
    BufferedImage picture = TestMasks.read(objects.get(file));
    assertThat(picture.getWidth()).isEqualTo(WIDTH);
    assertThat(picture.getHeight()).isEqualTo(HEIGHT);
    assertThat(picture.getColorModel()).isInstanceOf(IndexColorModel.class);
    IndexColorModel palette = (IndexColorModel) picture.getColorModel();
    assertThat(palette.getMapSize()).isEqualTo(256);
    assertThat(palette.getRGB(0) & 0xffffff).isEqualTo(0xffffff);
    assertThat(palette.getRGB(255) & 0xffffff).isEqualTo(0xffffff);
    assertThat(picture.getRaster().getSample(0, 0, 0)).isZero();
    assertThat(picture.getRaster().getSample(25, 20, 0)).isEqualTo(2);

    JsonNode metadata = label.get("city-ref-metadata");
    assertThat(metadata.propertyNames())
        .containsExactlyInAnyOrder(
            "internal-color-map", "type", "job-name", "human-annotated", "creation-date");
    assertThat(metadata.get("type").stringValue()).isEqualTo("groundtruth/semantic-segmentation");
    JsonNode map = metadata.get("internal-color-map");
    assertThat(map.propertyNames()).containsExactly("0", "2");
    assertThat(map.at("/0/class-name").stringValue()).isEqualTo("BACKGROUND");
    assertThat(map.at("/0/hex-color").stringValue()).isEqualTo("#ffffff");
    assertThat(map.at("/2/class-name").stringValue()).isEqualTo("road");
    assertThat("#%06x".formatted(palette.getRGB(2) & 0xffffff))
        .isEqualTo(map.at("/2/hex-color").stringValue());
    assertThat(map.at("/2/confidence").doubleValue()).isBetween(0.8, 0.99);
    assertThat(map.at("/2/confidence")).isEqualTo(map.at("/0/confidence"));
  }

  @Test
  void nothingPainted_isBackgroundOnly_andOneWorkerIsTakenAtTheirWord() throws IOException {
    ObjectNode label = consolidate(painted, 1, object(input(), mask())).objects().get(0).label();
    assertThat(label.at("/city-ref-metadata/internal-color-map").toString())
        .isEqualTo(
            "{\"0\":{\"class-name\":\"BACKGROUND\",\"hex-color\":\"#ffffff\",\"confidence\":0.0}}");
  }

  @Test
  void answersThatCannotBe_areRefused() {
    assertThat(problem(LEGEND, mask())).isEmpty();
    refused(LEGEND, TestMasks.png(TestMasks.painted(61, HEIGHT)), "61 × 40 pixels");
    refused(LEGEND, mask(new Patch(0x00ff00, new Rectangle(0, 0, 20, 20))), "none of its labels'");
    // Soft edges leave some.
    assertThat(problem(LEGEND, mask(new Patch(0x00ff00, new Rectangle(0, 0, 20, 1))))).isEmpty();
    refused("\"labelMappings\":{\"cow\":{\"color\":\"#1f77b4\"}}", mask(), "\"cow\"");
    refused("\"labelMappings\":{\"road\":{\"color\":\"red\"}}", mask(), "\"red\" is no color");
    refused(
        "\"labelMappings\":{\"road\":{\"color\":\"#000001\"},\"sky\":{\"color\":\"#000001\"}}",
        mask(),
        "two labels");
    refused(LEGEND, new byte[] {1, 2, 3}, "no PNG");
    byte[] cut = mask(new Patch(ROAD, new Rectangle(0, 0, 20, 20)));
    refused(LEGEND, Arrays.copyOf(cut, cut.length / 2), "no PNG");
    ObjectNode none = (ObjectNode) JSON.readTree("{\"x\":{\"label\":\"a\"}}");
    assertThat(painted.problemWithAnswer(none, task()))
        .hasValueSatisfying(said -> assertThat(said).contains("has no mask"));
    ObjectNode noBase64 = TestMasks.answer("e", LEGEND, mask());
    ((ObjectNode) noBase64.at("/e/labeledImage")).put("pngImageData", "!");
    assertThat(painted.problemWithAnswer(noBase64, task()))
        .hasValueSatisfying(said -> assertThat(said).contains("not Base64"));
  }

  @Test
  void fileThatUnpacksToGigabytes_isRefusedByItsHeader() {
    refused(LEGEND, declaring(100_000, 100_000), "100000 × 100000 pixels");
  }

  /** 20 megapixels as RGBA are 80 MB; as runs this mask is a few kilobytes. */
  @Test
  void masksOfTwentyMegapixels_areReadAndWrittenInRows() throws Exception {
    ObjectNode input = JSON.createObjectNode();
    input.putObject("imageSize").put("width", 5500).put("height", 3650);
    byte[] large = striped(5500, 3650);
    long before = usedMemory();
    ObjectNode label =
        consolidate(painted, 3, object(input, large, large, large)).objects().get(0).label();
    assertThat(usedMemory() - before).isLessThan(64L * 1024 * 1024);
    assertThat(label.at("/city-ref-metadata/internal-color-map").propertyNames())
        .containsExactly("0", "2");
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void adjustmentPage_beginsWithTheMaskAndItsColors() throws Exception {
    Preparation.Ready ready = (Preparation.Ready) prepare(line("#2acf59"));
    String page =
        WorkerTemplate.compile(adjusted.traits().template().source())
            .render(ready.taskInput(), at -> "https://x/" + at.key() + "?a=1&b=2");
    assertThat(page)
        .contains(
            "\"labelMappings\": {&quot;road&quot;:{&quot;color&quot;:&quot;#2acf59&quot;}}",
            "\"src\": &quot;https://x/mask.png?a=1&amp;b=2&quot;");
  }

  @Test
  void linesThatCannotBeAdjusted_areRefusedOneByOne() throws IOException {
    // Outputs of long ago have no colours.
    notAdjusted(line("#2acf59").replace("\"hex-color\":\"#2acf59\",", ""), "no color");
    notAdjusted(line("#2acf59").replace("\"road\"", "\"cow\""), "\"cow\"");
    notAdjusted("{\"source-ref\":\"s3://in/1.png\"}", "no segmentation mask");
    notAdjusted(line("#2acf59").replace("mask.png", "missing.png"), "missing.png");
    objects.put("small.png", TestObjects.picture("png", 6, 4));
    notAdjusted(line("#2acf59").replace("mask.png", "small.png"), "6 × 4 pixels");
  }

  @Test
  void adjustment_saysWhoChangedAnything_andKeepsTheColors() throws IOException {
    prepare(line("#2acf59"));
    byte[] mask = mask(new Patch(ROAD, new Rectangle(10, 10, 30, 20)));
    ObjectNode input = input();
    input.putObject("labelMappings").putObject("road").put("color", "#2acf59");
    AnnotatedObject unchanged = object(input, mask, mask);
    AnnotatedObject changed = object(input, mask, mask);
    unchanged.annotations().forEach(one -> element(one).put("initialValueModified", false));
    element(changed.annotations().get(1)).put("initialValueModified", true);

    ObjectNode first = consolidate(adjusted, 2, unchanged).objects().get(0).label();
    ObjectNode second = consolidate(adjusted, 2, changed).objects().get(0).label();

    assertThat(first.at("/city-ref-metadata/adjustment-status").stringValue())
        .isEqualTo("unadjusted");
    assertThat(second.at("/city-ref-metadata/adjustment-status").stringValue())
        .isEqualTo("adjusted");
    assertThat(first.at("/city-ref-metadata/internal-color-map/2/hex-color").stringValue())
        .isEqualTo("#2acf59");
  }

  private static ObjectNode element(Annotation annotation) {
    return (ObjectNode) annotation.content().get("crowd-semantic-segmentation");
  }

  private void notAdjusted(String line, String problem) throws IOException {
    assertThat(prepare(line))
        .isInstanceOfSatisfying(
            Preparation.Refused.class, refused -> assertThat(refused.reason()).contains(problem));
  }

  private Preparation prepare(String json) throws IOException {
    objects.put("1.png", TestObjects.picture("png", WIDTH, HEIGHT));
    objects.put("mask.png", mask());
    return adjusted.prepare(
        new ManifestLine(0, 1, json, (ObjectNode) JSON.readTree(json)),
        TestJobs.facts("j", "again-ref", CATEGORIES, 3),
        objects.view());
  }

  private static String line(String color) {
    return """
        {"source-ref":"s3://in/1.png","city-ref":"s3://in/mask.png",
         "city-ref-metadata":{"type":"groundtruth/semantic-segmentation","internal-color-map":{
           "0":{"class-name":"BACKGROUND","hex-color":"#ffffff","confidence":0.9},
           "1":{"class-name":"road","hex-color":"%s","confidence":0.9}}}}
        """
        .formatted(color);
  }

  private void refused(String legend, byte[] png, String problem) {
    assertThat(problem(legend, png)).hasValueSatisfying(said -> assertThat(said).contains(problem));
  }

  private Optional<String> problem(String legend, byte[] png) {
    return painted.problemWithAnswer(
        TestMasks.answer("crowd-semantic-segmentation", legend, png), task());
  }

  private static AnsweredTask task() {
    return new AnsweredTask(CATEGORIES, SemanticSegmentationTest::input);
  }

  private ConsolidatedBatch consolidate(TaskType type, int workers, AnnotatedObject object)
      throws IOException {
    return type.consolidate(
        new AnnotatedBatch(
            TestJobs.facts("My-Job", "city-ref", CATEGORIES, workers),
            List.of(object),
            null,
            Instant.parse("2024-01-02T03:04:05.678Z"),
            TestJobs.REQUEST),
        objects.view());
  }

  private static AnnotatedObject object(ObjectNode input, byte[]... masks) {
    List<Annotation> annotations = new ArrayList<>();
    for (byte[] mask : masks) {
      annotations.add(
          new Annotation(
              "w" + annotations.size(),
              TestMasks.answer("crowd-semantic-segmentation", LEGEND, mask)));
    }
    return new AnnotatedObject(0, "s3://in/0.png", null, input, TestJobs.REQUEST, annotations);
  }

  private static ObjectNode input() {
    ObjectNode input = JSON.createObjectNode();
    input.putObject("imageSize").put("width", WIDTH).put("height", HEIGHT);
    return input;
  }

  private static byte[] mask(Patch... patches) {
    return TestMasks.png(TestMasks.painted(WIDTH, HEIGHT, patches));
  }

  /** A PNG of RGBA that says how large it is and holds nothing. */
  private static byte[] declaring(int width, int height) {
    return chunks(width, height, new byte[0]);
  }

  /** A PNG of RGBA whose left half is a road, made without holding it. */
  private static byte[] striped(int width, int height) {
    Deflater deflater = new Deflater();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] row = new byte[1 + 4 * width];
    for (int x = 0; x < width / 2; x++) {
      ByteBuffer.wrap(row).putInt(1 + 4 * x, ROAD << 8 | 0xff);
    }
    byte[] buffer = new byte[64 * 1024];
    for (int y = 0; y < height; y++) {
      deflater.setInput(row);
      drain(deflater, buffer, packed);
    }
    deflater.finish();
    drain(deflater, buffer, packed);
    return chunks(width, height, packed.toByteArray());
  }

  private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream packed) {
    for (int count = deflater.deflate(buffer); count > 0; count = deflater.deflate(buffer)) {
      packed.write(buffer, 0, count);
    }
  }

  private static byte[] chunks(int width, int height, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(8).putLong(0x89504E470D0A1A0AL).array());
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 6, 0, 0, 0})
            .array();
    chunk(out, "IHDR", header);
    chunk(out, "IDAT", data);
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(name);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
