package io.plumbline.benchmarks.load;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What simulated workers answer: one of several labels in one form element.
 *
 * @param element name of the element, such as {@code crowd-image-classifier}
 * @param labels to choose from
 */
record Answers(String element, List<String> labels) {

  /** Answer content, such as {@code {"crowd-image-classifier": {"label": "cat"}}}. */
  Map<String, Object> choose(RandomGenerator random) {
    return Map.of(element, Map.of("label", labels.get(random.nextInt(labels.size()))));
  }
}
