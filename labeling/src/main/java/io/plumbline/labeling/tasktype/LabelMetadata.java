package io.plumbline.labeling.tasktype;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * The metadata beside a label.
 *
 * <p>Names and formats as in real outputs of Ground Truth: {@code job-name} is {@code
 * labeling-job/} and the name in lower case, {@code creation-date} has microseconds and no zone (it
 * is UTC).
 */
public final class LabelMetadata {

  private static final DateTimeFormatter CREATION_DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private LabelMetadata() {}

  /**
   * Where a label that is a picture lies, in the folder {@code annotations} of the job's output.
   *
   * @param index the data object's index in the manifest
   */
  public static String fileOf(AnnotatedBatch batch, long index) {
    return "consolidated-annotation/output/" + index + "_" + creationDate(batch) + ".png";
  }

  private static String creationDate(AnnotatedBatch batch) {
    return CREATION_DATE.format(batch.creationDate());
  }

  /** Adds type, job name, origin and time of a label that people made. */
  public static void addHuman(ObjectNode metadata, String type, AnnotatedBatch batch) {
    metadata.put("type", type);
    metadata.put("job-name", "labeling-job/" + batch.job().name().toLowerCase(Locale.ROOT));
    metadata.put("human-annotated", "yes");
    metadata.put("creation-date", creationDate(batch));
  }

  /**
   * Adds what the labels of custom jobs have: their {@code job-name} is the bare name, as in real
   * outputs.
   */
  public static void addCustom(ObjectNode metadata, AnnotatedBatch batch) {
    metadata.put("type", "groundtruth/custom");
    metadata.put("job-name", batch.job().name());
    metadata.put("human-annotated", "yes");
    metadata.put("creation-date", creationDate(batch));
  }
}
