package io.plumbline.labeling.engine;

import io.plumbline.autolabel.loop.LoopState;
import io.plumbline.labeling.automation.AutomationState;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.tasktype.LabelMetadata;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what people said of the objects that a loop has asked about. */
final class PeopleLabels {

  private static final int ROWS_AT_ONCE = 500;

  /** Confidences of labels have two decimals and are rounded down. */
  private static final double HALF_A_DIGIT = 0.005;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final DataObjectRepository dataObjects;

  PeopleLabels(DataObjectRepository dataObjects) {
    this.dataObjects = dataObjects;
  }

  /** Labels of people and how sure they are, as a loop takes them. */
  static final class Answers {
    private final int[] labels;
    private final double[] sure;

    private Answers(int[] labels, double[] sure) {
      this.labels = labels;
      this.sure = sure;
    }

    /**
     * The class of each object that was asked about; {@link LoopState#NONE} for none, {@link
     * LoopState#NOT_ASKED} while an object waits to be sent out.
     */
    int[] labels() {
      return labels;
    }

    /** The probability that it is right. */
    double[] sure() {
      return sure;
    }
  }

  /**
   * What people said.
   *
   * @param classes number of classes
   */
  Answers of(LabelingJob job, AutomationState state, int classes) {
    int[] asked = state.loop().asked();
    Map<Long, DataObject> rows = rows(job, state, asked);
    int[] labels = new int[asked.length];
    double[] sure = new double[asked.length];
    for (int i = 0; i < asked.length; i++) {
      DataObject row = rows.get(state.indexOf(asked[i]));
      labels[i] =
          row != null && row.state() == DataObject.State.CHOSEN
              ? LoopState.NOT_ASKED
              : LoopState.NONE;
      ObjectNode label = label(row);
      String attribute = job.settings().labelAttributeName();
      if (label != null && !LabelMetadata.isMachine(label, attribute)) {
        int category = label.path(attribute).asInt(LoopState.NONE);
        labels[i] = category < classes ? category : LoopState.NONE;
        sure[i] = sure(job, label.path(attribute + "-metadata").path("confidence"));
      }
    }
    return new Answers(labels, sure);
  }

  /** Whether none of some objects that people are to look at waits to be sent out. */
  boolean wereAsked(LabelingJob job, AutomationState state, int[] objects) {
    return rows(job, state, objects).values().stream()
        .noneMatch(row -> row.state() == DataObject.State.CHOSEN);
  }

  /** One worker's label has confidence 0 by convention, and is taken for the truth. */
  private static double sure(LabelingJob job, JsonNode confidence) {
    return job.settings().workersPerDataObject() == 1
        ? 1
        : Math.min(1, confidence.asDouble(1) + HALF_A_DIGIT);
  }

  private Map<Long, DataObject> rows(LabelingJob job, AutomationState state, int[] asked) {
    List<Long> indexes = Arrays.stream(asked).mapToObj(state::indexOf).toList();
    Map<Long, DataObject> rows = new HashMap<>();
    IntStream.iterate(0, from -> from < indexes.size(), from -> from + ROWS_AT_ONCE)
        .mapToObj(from -> indexes.subList(from, Math.min(indexes.size(), from + ROWS_AT_ONCE)))
        .flatMap(some -> dataObjects.findAll(job.id(), some).stream())
        .forEach(row -> rows.put(row.index(), row));
    return rows;
  }

  private static @Nullable ObjectNode label(@Nullable DataObject row) {
    String label = row == null ? null : row.label();
    return label == null ? null : (ObjectNode) JSON.readTree(label);
  }
}
