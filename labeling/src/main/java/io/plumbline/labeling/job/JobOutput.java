package io.plumbline.labeling.job;

import io.plumbline.objectstore.S3Location;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Where the files of a job lie: {@code <S3OutputPath>/<LabelingJobName>/…}.
 *
 * <p>Names and layout: Ground Truth's <em>output data</em>. Some files are ours: {@code
 * failed-objects.jsonl} says for each object that failed which line it is, why, and how to mend it,
 * {@code preflight.json} what was found before anybody worked, {@code automated-labeling.json} what
 * each round of a model showed, and {@code audit.json} what people said of its labels.
 */
public record JobOutput(S3Location outputPath, String jobName) {

  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd_HH:mm:ss").withZone(ZoneOffset.UTC);

  public S3Location outputManifest() {
    return at("manifests/output/output.manifest");
  }

  public S3Location failedObjects() {
    return at("manifests/output/failed-objects.jsonl");
  }

  public S3Location preflight() {
    return at("preflight.json");
  }

  public S3Location automatedLabeling() {
    return at("automated-labeling.json");
  }

  public S3Location audit() {
    return at("audit.json");
  }

  /** What a model said of every object at a step, one JSON object a line. */
  public S3Location inference(int step) {
    return at("inference/iteration-" + step + "/output/predictions.jsonl");
  }

  /** What a model has learned at a step. */
  public S3Location model(int step) {
    return at("training/iteration-" + step + "/output/model.tar.gz");
  }

  /** The labels that a model gave at a step: on each line an object's index and its attributes. */
  public S3Location autoAnnotator(int step) {
    return at("activelearning/iteration-" + step + "/output/auto_annotator_output.txt");
  }

  /** A file of this machine that a change has brought. */
  public S3Location changedFile(int version, String fileName) {
    return at("annotation-tool/version-" + version + "/" + fileName);
  }

  public S3Location annotations() {
    return at("annotations");
  }

  public S3Location workerResponse(int iteration, long objectIndex, Instant time) {
    return at(responses(iteration, objectIndex) + FILE_TIME.format(time) + ".json");
  }

  /**
   * The answers to an object, given in a batch, that count no longer since a version.
   *
   * @param time when the version was made
   */
  public S3Location supersededResponse(int iteration, long objectIndex, Instant time, int version) {
    return at(
        responses(iteration, objectIndex)
            + FILE_TIME.format(time)
            + "-superseded-by-version-"
            + version
            + ".json");
  }

  private static String responses(int iteration, long objectIndex) {
    return "annotations/worker-response/iteration-" + iteration + "/" + objectIndex + "/";
  }

  public S3Location consolidationRequest(int iteration, Instant time) {
    return consolidation("request", iteration, time);
  }

  public S3Location consolidationResponse(int iteration, Instant time) {
    return consolidation("response", iteration, time);
  }

  public S3Location intermediateManifest(int iteration) {
    return at("annotations/intermediate/" + iteration + "/annotations.json");
  }

  private S3Location consolidation(String kind, int iteration, Instant time) {
    return at(
        "annotations/consolidated-annotation/consolidation-"
            + kind
            + "/iteration-"
            + iteration
            + "/"
            + FILE_TIME.format(time)
            + ".json");
  }

  private S3Location at(String path) {
    String prefix = outputPath.key();
    String separator = prefix.isEmpty() || prefix.endsWith("/") ? "" : "/";
    return new S3Location(outputPath.bucket(), prefix + separator + jobName + "/" + path);
  }
}
