package io.plumbline.labeling.activation;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;

/** The labels that {@code DetectModerationLabels} of Amazon Rekognition answers. */
final class ModerationLabels {

  private ModerationLabels() {}

  /**
   * Reads labels, each {@code {name, confidence, …}}.
   *
   * @throws InvalidRequestException if they are none; the message says where
   */
  static List<Inference> read(List<Place> labels) {
    List<Inference> inferences = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Place label = labels.get(i);
      inferences.add(
          new Inference(
              label.member("name").text(),
              label.member("confidence").number(),
              List.of(),
              List.of(i)));
    }
    return inferences;
  }
}
