package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the labels of all task types have in common. */
final class LabelForm {

  private LabelForm() {}

  /**
   * Checks that a line has a label and its metadata.
   *
   * @param more the names in the metadata beside those that every label's have
   * @return the metadata
   */
  static JsonNode metadata(
      JsonNode line, String attribute, String type, String job, String... more) {
    JsonNode metadata = line.get(attribute + "-metadata");
    assertThat(metadata).as("metadata in " + line).isNotNull();
    List<String> names = new ArrayList<>(List.of(more));
    names.addAll(List.of("type", "job-name", "human-annotated", "creation-date"));
    assertThat(metadata.propertyNames()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(metadata.get("type").stringValue()).isEqualTo(type);
    assertThat(metadata.get("job-name").stringValue()).isEqualTo("labeling-job/" + job);
    assertThat(metadata.get("human-annotated").stringValue()).isEqualTo("yes");
    assertThat(metadata.get("creation-date").stringValue())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}");
    return metadata;
  }

  /**
   * Checks a label of shapes: sizes, one confidence for each shape, and the classes that occur.
   *
   * @param names the classes
   * @return the shapes
   */
  static List<JsonNode> shapes(
      JsonNode line, String attribute, JsonNode metadata, List<String> names) {
    JsonNode label = line.get(attribute);
    assertThat(label.propertyNames()).containsExactly("image_size", "annotations");
    assertThat(label.get("image_size").toString())
        .isEqualTo(
            "[{\"width\":%d,\"height\":%d,\"depth\":3}]".formatted(Canvas.WIDTH, Canvas.HEIGHT));
    List<JsonNode> shapes = label.get("annotations").valueStream().toList();
    assertThat(metadata.get("objects").size()).isEqualTo(shapes.size());
    for (JsonNode object : metadata.get("objects")) {
      assertThat(object.propertyNames()).containsExactly("confidence");
      confidence(object.get("confidence"));
    }
    metadata
        .get("class-map")
        .propertyStream()
        .forEach(
            entry ->
                assertThat(entry.getValue().stringValue())
                    .isEqualTo(names.get(Integer.parseInt(entry.getKey()))));
    assertThat(metadata.get("class-map").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            shapes.stream().map(shape -> shape.get("class_id").toString()).distinct().toList());
    return shapes;
  }

  /** Checks a confidence: a number of two decimals at most. */
  static double confidence(JsonNode confidence) {
    assertThat(confidence.isNumber()).isTrue();
    assertThat(confidence.toString()).matches("0(\\.\\d{1,2})?");
    return confidence.doubleValue();
  }
}
