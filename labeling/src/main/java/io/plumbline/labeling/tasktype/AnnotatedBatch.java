package io.plumbline.labeling.tasktype;

import io.plumbline.labeling.manifest.LabelCategories;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects with their answers, ready for consolidation.
 *
 * @param jobName the labeling job's name
 * @param labelAttributeName the attribute that the label gets
 * @param categories the job's label categories
 * @param workersPerDataObject how many answers were asked for
 * @param objects objects with one answer or more
 * @param evidence what earlier batches of the job say of its workers, as {@link
 *     ConsolidatedBatch#evidence} gave it; null for the first batch
 * @param creationDate the time that the labels get
 */
public record AnnotatedBatch(
    String jobName,
    String labelAttributeName,
    LabelCategories categories,
    int workersPerDataObject,
    List<AnnotatedObject> objects,
    @Nullable String evidence,
    Instant creationDate) {

  public AnnotatedBatch {
    objects = List.copyOf(objects);
  }

  /**
   * One object and what was said of it.
   *
   * @param index the data object's index in the manifest
   * @param annotations one for each worker who answered
   */
  public record AnnotatedObject(long index, List<Annotation> annotations) {
    public AnnotatedObject {
      annotations = List.copyOf(annotations);
    }
  }

  /**
   * One worker's answer.
   *
   * @param workerId who answered
   * @param content the answer's content
   */
  public record Annotation(String workerId, ObjectNode content) {}
}
