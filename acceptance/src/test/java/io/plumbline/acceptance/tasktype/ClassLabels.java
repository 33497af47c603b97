package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Checks the labels of classification jobs.
 *
 * @param kind what was classified, as the output says it: {@code image} or {@code text}
 * @param attribute the label attribute's name
 * @param job the job's name
 * @param names the classes
 */
record ClassLabels(String kind, String attribute, String job, List<String> names) {

  /** A label of one class, which must be {@code truth}. */
  void checkOne(JsonNode line, int truth) {
    JsonNode metadata =
        LabelForm.metadata(
            line,
            attribute,
            "groundtruth/" + kind + "-classification",
            job,
            "class-name",
            "confidence");
    assertThat(line.get(attribute).isInt()).isTrue();
    assertThat(line.get(attribute).intValue()).isEqualTo(truth);
    assertThat(metadata.get("class-name").stringValue()).isEqualTo(names.get(truth));
    LabelForm.confidence(metadata.get("confidence"));
  }

  /** What somebody picked is in the label, and what most picked is probable. */
  void checkSeveral(JsonNode line, List<Integer> truth) {
    JsonNode metadata =
        LabelForm.metadata(
            line,
            attribute,
            "groundtruth/" + kind + "-classification-multilabel",
            job,
            "class-map",
            "confidence-map");
    JsonNode confidences = metadata.get("confidence-map");
    List<Integer> probable =
        IntStream.range(0, names.size())
            .filter(label -> confidences.path(String.valueOf(label)).doubleValue(0) >= 0.5)
            .boxed()
            .toList();
    assertThat(probable).isEqualTo(truth);
    for (JsonNode label : line.get(attribute)) {
      assertThat(label.isInt()).isTrue();
      assertThat(metadata.get("class-map").get(label.toString()).stringValue())
          .isEqualTo(names.get(label.intValue()));
      LabelForm.confidence(confidences.get(label.toString()));
    }
    assertThat(metadata.get("class-map").size()).isEqualTo(line.get(attribute).size());
  }
}
