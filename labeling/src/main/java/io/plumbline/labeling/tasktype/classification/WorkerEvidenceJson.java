package io.plumbline.labeling.tasktype.classification;

import io.plumbline.consolidation.categorical.WorkerEvidence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what is known of workers from one batch of a job to the next, as JSON. */
final class WorkerEvidenceJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private WorkerEvidenceJson() {}

  static WorkerEvidence read(@Nullable String json, List<String> classes) {
    if (json == null) {
      return WorkerEvidence.none(classes);
    }
    JsonNode root = JSON.readTree(json);
    return new WorkerEvidence(
        classes,
        // Labels may have been added since, behind the others: there were no objects of those.
        Arrays.copyOf(numbers(root.path("objects")), classes.size()),
        StreamSupport.stream(root.path("workers").spliterator(), false)
            .map(JsonNode::stringValue)
            .toList(),
        indexes(root.path("worker")),
        indexes(root.path("truth")),
        indexes(root.path("label")),
        numbers(root.path("count")));
  }

  static String write(WorkerEvidence evidence) {
    ObjectNode root = JSON.createObjectNode();
    addAll(root.putArray("objects"), evidence.objects());
    ArrayNode workers = root.putArray("workers");
    evidence.workers().forEach(workers::add);
    addAll(root.putArray("worker"), evidence.worker());
    addAll(root.putArray("truth"), evidence.truth());
    addAll(root.putArray("label"), evidence.label());
    addAll(root.putArray("count"), evidence.count());
    return JSON.writeValueAsString(root);
  }

  private static void addAll(ArrayNode array, double[] values) {
    for (double value : values) {
      array.add(value);
    }
  }

  private static void addAll(ArrayNode array, int[] values) {
    for (int value : values) {
      array.add(value);
    }
  }

  private static double[] numbers(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).doubleValue();
    }
    return values;
  }

  private static int[] indexes(JsonNode array) {
    int[] values = new int[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).intValue();
    }
    return values;
  }
}
