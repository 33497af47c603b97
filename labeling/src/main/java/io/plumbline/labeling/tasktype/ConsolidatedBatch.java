package io.plumbline.labeling.tasktype;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What consolidation made of a batch.
 *
 * @param objects one for each object of the batch, in its order
 * @param evidence what is known now of the workers, for the next batch; in the task type's own form
 */
public record ConsolidatedBatch(List<ConsolidatedObject> objects, @Nullable String evidence) {

  public ConsolidatedBatch {
    objects = List.copyOf(objects);
  }

  /**
   * One object's label, or why it has none.
   *
   * @param index the data object's index in the manifest
   * @param label the attributes that the output line gets: the label attribute and its metadata;
   *     empty when there is a failure
   * @param failure why no label could be made, or null
   */
  public record ConsolidatedObject(long index, ObjectNode label, @Nullable String failure) {}
}
