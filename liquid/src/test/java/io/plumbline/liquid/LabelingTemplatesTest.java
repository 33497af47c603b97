package io.plumbline.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Worker templates shaped like those that Ground Truth's users have, with data as its functions
 * give them.
 */
class LabelingTemplatesTest {

  private static final Path TEMPLATES = Path.of("src/test/resources/io/plumbline/liquid/labeling");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final CompileOptions COMPILE_OPTIONS =
      CompileOptions.defaults().withHostFilters(Set.of("grant_read_access"));

  /** Stands for the host's filter: an address that is signed, and so has parameters. */
  private static final RenderOptions RENDER_OPTIONS =
      RenderOptions.defaults()
          .withStrictVariables(true)
          .withHostFilters(
              Map.of(
                  "grant_read_access",
                  (input, arguments) ->
                      String.valueOf(input).replace("s3://", "https://s3.amazonaws.com/")
                          + "?X-Amz-Expires=900&X-Amz-Signature=ab"));

  @Test
  void imageClassification_hasImageAndCategories() throws IOException {
    String page =
        render(
            "image-classification",
            """
            {"taskObject": "s3://bucket/a&b.jpg", "labels": ["Cat", "Dog", "\\"Other\\" <more>"]}
            """);

    assertThat(attribute(page, "src=\"https://s3"))
        .isEqualTo("https://s3.amazonaws.com/bucket/a&b.jpg?X-Amz-Expires=900&X-Amz-Signature=ab");
    assertThat(JSON.readValue(attribute(page, "categories"), String[].class))
        .containsExactly("Cat", "Dog", "\"Other\" <more>");
  }

  @Test
  void boundingBox_hasLabelsInSingleQuotesAndADefaultHeader() throws IOException {
    String page =
        render(
            "bounding-box",
            "{\"source-ref\": \"s3://b/1.jpg\", \"labels\": [\"Car\", \"Driver's\"]}");

    assertThat(attribute(page, "header")).isEqualTo("Draw a box around each object");
    assertThat(JSON.readValue(attribute(page, "labels"), String[].class))
        .containsExactly("Car", "Driver's");
    assertThat(page).contains("<li>1. Car</li><li>2. Driver&#39;s</li>");
  }

  @Test
  void boundingBoxAdjustment_looksUpTheLabelOfEachBox() throws IOException {
    String page =
        render(
            "bounding-box-adjustment",
            """
            {
              "taskObject": "s3://b/1.jpg",
              "labels": ["Cat", "Dog & co"],
              "manifestLine": {
                "my-attr": {
                  "image_size": [{"width": 640, "height": 480, "depth": 3}],
                  "annotations": [
                    {"class_id": 1, "left": 10, "top": 20, "width": 30, "height": 40},
                    {"class_id": 0, "left": 50, "top": 60, "width": 70, "height": 80}
                  ]
                },
                "my-attr-metadata": {"class-map": {"0": "Cat", "1": "Dog & co"}}
              }
            }
            """);

    assertThat(squeezed(attribute(page, "initial-value")))
        .isEqualTo(
            "[ { label: \"Dog & co\", left: 10, top: 20, width: 30, height: 40, },"
                + " { label: \"Cat\", left: 50, top: 60, width: 70, height: 80, }, ]");
  }

  @Test
  void semanticSegmentationAdjustment_mapsLabelsToColoursWithoutBackground() throws IOException {
    String page =
        render(
            "semantic-segmentation-adjustment",
            """
            {
              "taskObject": "s3://b/1.jpg",
              "labels": ["Cat", "Dog"],
              "manifestLine": {
                "seg-ref": "s3://b/1.png",
                "seg-ref-metadata": {
                  "internal-color-map": {
                    "0": {"class-name": "BACKGROUND", "hex-color": "#ffffff", "confidence": 0.1},
                    "1": {"class-name": "Cat", "hex-color": "#2ca02c", "confidence": 0.1},
                    "2": {"class-name": "Dog", "hex-color": "#1f77b4", "confidence": 0.1}
                  }
                }
              }
            }
            """);

    assertThat(squeezed(attribute(page, "initial-value")))
        .isEqualTo(
            "{ src: \"https://s3.amazonaws.com/b/1.png?X-Amz-Expires=900&X-Amz-Signature=ab\","
                + " labelMappings: { \"Cat\": { color: \"#2ca02c\" }, \"Dog\": { color: \"#1f77b4\" }, } }");
  }

  @Test
  void textVerification_showsWhatWasLabeled() throws IOException {
    String page =
        render(
            "text-classification-verification",
            """
            {
              "source": "first line\\nsecond",
              "manifestLine": {
                "source": "first line\\nsecond",
                "sentiment": 2,
                "sentiment-metadata": {
                  "class-name": "Positive",
                  "confidence": 0.87,
                  "creation-date": "2021-08-23T22:41:12.546000"
                }
              }
            }
            """);

    assertThat(page)
        .startsWith("<crowd-form>")
        .contains("first line<br />\nsecond</classification-target>")
        .contains("<p>2: Positive, 23 August 2021</p>");
  }

  private static String render(String name, String input) throws IOException {
    String source = Files.readString(TEMPLATES.resolve(name + ".liquid.html"));
    Map<String, ?> task = Map.of("input", JSON.readValue(input, Map.class));
    return Template.compile(source, COMPILE_OPTIONS).render(Map.of("task", task), RENDER_OPTIONS);
  }

  /** What a browser takes for the value of the first attribute whose source begins so. */
  private static String attribute(String page, String start) {
    String name = start.contains("=") ? start.substring(0, start.indexOf('=')) : start;
    int from = page.indexOf(start.contains("=") ? start : start + "=");
    Matcher value =
        Pattern.compile(name + "=(?:\"([^\"]*)\"|'([^']*)')").matcher(page.substring(from));
    assertThat(value.lookingAt()).as(start).isTrue();
    String escaped = value.group(1) == null ? value.group(2) : value.group(1);
    return escaped
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String squeezed(String text) {
    return String.join(" ", Arrays.asList(text.strip().split("\\s+")));
  }
}
