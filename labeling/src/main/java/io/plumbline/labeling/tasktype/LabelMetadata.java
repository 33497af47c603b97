package io.plumbline.labeling.tasktype;

import java.time.Instant;
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

  private static final String HUMAN_ANNOTATED = "human-annotated";

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
    add(metadata, type, batch.job(), "yes", batch.creationDate());
  }

  /** Adds type, job name, origin and time of a label that a model made. */
  public static void addMachine(ObjectNode metadata, String type, JobFacts job, Instant at) {
    add(metadata, type, job, "no", at);
  }

  private static void add(
      ObjectNode metadata, String type, JobFacts job, String humanAnnotated, Instant at) {
    metadata.put("type", type);
    metadata.put("job-name", "labeling-job/" + job.name().toLowerCase(Locale.ROOT));
    metadata.put(HUMAN_ANNOTATED, humanAnnotated);
    metadata.put("creation-date", CREATION_DATE.format(at));
  }

  /** Whether a model made the label of this attribute. */
  public static boolean isMachine(ObjectNode label, String labelAttributeName) {
    return label
        .path(labelAttributeName + "-metadata")
        .path(HUMAN_ANNOTATED)
        .asString("")
        .equals("no");
  }

  /**
   * Adds what the labels of custom jobs have: their {@code job-name} is the bare name, as in real
   * outputs.
   */
  public static void addCustom(ObjectNode metadata, AnnotatedBatch batch) {
    metadata.put("type", "groundtruth/custom");
    metadata.put("job-name", batch.job().name());
    metadata.put(HUMAN_ANNOTATED, "yes");
    metadata.put("creation-date", creationDate(batch));
  }
}
