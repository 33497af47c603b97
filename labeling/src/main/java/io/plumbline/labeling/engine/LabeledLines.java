package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.JobStorage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the lines of a job's manifest that came with a label of people, as in a chain of jobs: a
 * model can learn from them. Labels that a model gave are passed over.
 */
final class LabeledLines {

  /** A learner takes in no more; of more lines a random sample is kept. */
  private static final int MOST = 10_000;

  private final JobStorage storage;

  LabeledLines(JobStorage storage) {
    this.storage = storage;
  }

  /**
   * A labeled object.
   *
   * @param className its class, which need not be one of the job's
   * @param sourceRef the S3 URI of its file, or null when it is inline text
   * @param source its text, or null when it is a file
   */
  record Labeled(String className, @Nullable String sourceRef, @Nullable String source) {}

  /**
   * Reads the manifest.
   *
   * @param classes the names of the job's classes, to which a label without a name refers
   * @return at most {@value #MOST} objects, the same ones each time
   */
  List<Labeled> of(LabelingJob job, List<String> classes) throws IOException, JobFailure {
    String attribute = job.settings().labelAttributeName();
    List<Labeled> kept = new ArrayList<>();
    Random random = new Random(LearningStep.seed(job));
    int found = 0;
    try (JobManifest manifest = JobManifest.open(job, storage.of(job.accountId()))) {
      for (ManifestLine line = manifest.next(); line != null; line = manifest.next()) {
        String className = className(line, attribute, classes);
        if (className != null) {
          found++;
          int place = found <= MOST ? kept.size() : random.nextInt(found);
          Labeled labeled = new Labeled(className, line.sourceRef(), line.source());
          if (place == kept.size()) {
            kept.add(labeled);
          } else if (place < MOST) {
            kept.set(place, labeled);
          }
        }
      }
    }
    return kept;
  }

  /** What people said; null if they said nothing, or nothing that is a class. */
  private static @Nullable String className(
      ManifestLine line, String attribute, List<String> classes) {
    if (!line.isLabeled(attribute) || !line.isHumanLabeled(attribute)) {
      return null;
    }
    // The name first: another job may have had its classes in another order.
    JsonNode name = line.json().path(attribute + "-metadata").path("class-name");
    if (name.isString()) {
      return name.stringValue();
    }
    int category = line.json().path(attribute).asInt(-1);
    return category >= 0 && category < classes.size() ? classes.get(category) : null;
  }
}
