package io.plumbline.labeling.tasktype;

import io.plumbline.objectstore.S3Location;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects with their answers, ready for consolidation.
 *
 * @param job the labeling job
 * @param objects objects with one answer or more
 * @param evidence what earlier batches of the job say of its workers, as {@link
 *     ConsolidatedBatch#evidence} gave it; null for the first batch
 * @param creationDate the time that the labels get
 * @param request where the batch lies as a file, in the form that the contract of consolidation
 *     functions gives ({@link ConsolidationRequest})
 */
public record AnnotatedBatch(
    JobFacts job,
    List<AnnotatedObject> objects,
    @Nullable String evidence,
    Instant creationDate,
    S3Location request) {

  public AnnotatedBatch {
    objects = List.copyOf(objects);
  }

  /**
   * One object and what was said of it.
   *
   * @param index the data object's index in the manifest
   * @param sourceRef the S3 URI of its file, or null when it is inline text
   * @param source its inline text, or null when it is a file
   * @param taskInput what the workers' pages saw as {@code task.input}
   * @param workerResponse where the file with the answers lies
   * @param annotations one for each worker who answered
   */
  public record AnnotatedObject(
      long index,
      @Nullable String sourceRef,
      @Nullable String source,
      ObjectNode taskInput,
      S3Location workerResponse,
      List<Annotation> annotations) {

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
