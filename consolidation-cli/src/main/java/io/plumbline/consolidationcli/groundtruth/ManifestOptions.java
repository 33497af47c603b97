package io.plumbline.consolidationcli.groundtruth;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make the output an output manifest. */
public final class ManifestOptions {

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "the job's input manifest; the output is then an output manifest. ANSWERS is the folder of"
              + " the job's output, with annotations/worker-response in it")
  private @Nullable Path manifest;

  @Option(
      names = "--label-attribute-name",
      paramLabel = "NAME",
      description = "the attribute that gets the label (default: ${DEFAULT-VALUE})")
  private String labelAttributeName = "label";

  @Option(
      names = "--label-categories",
      paramLabel = "FILE",
      description = "the job's label category configuration, which gives each class its number")
  private @Nullable Path labelCategories;

  @Option(
      names = "--job-name",
      paramLabel = "NAME",
      description = "the job's name in the metadata (default: ${DEFAULT-VALUE})")
  private String jobName = "consolidate";

  @Option(
      names = "--creation-date",
      paramLabel = "TIME",
      description = "the labels' time, such as 2026-01-31T12:00:00Z (default: now)")
  private @Nullable Instant creationDate;

  /** The input manifest; null where no output manifest is asked for. */
  public @Nullable Path manifest() {
    return manifest;
  }

  public String labelAttributeName() {
    return labelAttributeName;
  }

  public @Nullable Path labelCategories() {
    return labelCategories;
  }

  public String jobName() {
    return jobName;
  }

  /** The time of the labels, or {@code now} where the command line gives none. */
  public Instant creationDate(Instant now) {
    return creationDate == null ? now : creationDate;
  }
}
