package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.PreflightOptions;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.ObjectRefusedException;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.image.ImageDecoding;
import io.plumbline.labeling.template.TemplateException;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.labeling.template.lint.ElementCatalogue;
import io.plumbline.labeling.template.lint.Finding;
import io.plumbline.labeling.template.lint.TemplateLint;
import io.plumbline.labeling.workforce.Memberships;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at a job as a whole before anybody works, and leaves a report in its output folder.
 *
 * <p>Each line of the manifest has been read by then. Of the objects, a fair sample is looked at:
 * can it be read, is it what the task type needs, and of some, does it decode to the end; or, if
 * the requester asks for it, all objects, each to its end. The template is checked as {@code
 * plumbline template check} does, rendered with the first object, and compared with the labels. A
 * job that nobody could work on fails here. What is wrong with some objects only stands in the
 * report; each of those fails by itself when its turn comes.
 *
 * <p>Functions of the requester's own are not called: they are called once for each object, and may
 * count.
 */
public final class Preflight {

  /** Lines of a manifest, one after the other. */
  interface LineSource {

    /** The next line, or null after the last. */
    @Nullable ManifestLine next() throws IOException, JobFailure;
  }

  /** Enough to find what is wrong with one object in twenty, and soon done even far away. */
  static final int SAMPLE = 50;

  /** Decoding costs some hundredths of a second each. */
  private static final int DECODED = 10;

  private static final int MAX_DECODED_BYTES = 20_000_000;

  private final JobWorkflows workflows;
  private final Memberships memberships;
  private final Clock clock;
  private final TemplateLint lint = new TemplateLint(ElementCatalogue.standard());
  private final ImageDecoding decoding = new ImageDecoding();

  /**
   * @param memberships says how many people the team has
   */
  public Preflight(JobWorkflows workflows, Memberships memberships, Clock clock) {
    this.workflows = workflows;
    this.memberships = memberships;
    this.clock = clock;
  }

  /**
   * Checks a job whose manifest and documents have been read.
   *
   * @param counts what is in the manifest, all before the first label of this job
   * @param objectsToCheck the objects to look at
   * @throws JobFailure when nobody could work on the job; the report is written before
   * @throws IOException when an object cannot be looked at now but may be later
   */
  void run(
      LabelingJob job,
      JobDocuments documents,
      PreflightReport.Manifest counts,
      LineSource objectsToCheck,
      PreflightOptions options,
      AccountObjects objects)
      throws IOException, JobFailure {
    JobFacts facts = JobWorkflows.factsOf(job, documents);
    TaskType builtIn =
        workflows.of(job).preAnnotation() instanceof TaskType taskType ? taskType : null;
    PreflightReport.Objects looked = new PreflightReport.Objects();
    ObjectNode input = null;
    for (ManifestLine line = objectsToCheck.next(); line != null; line = objectsToCheck.next()) {
      Preparation preparation =
          builtIn == null
              ? new Preparation.Ready(line.json())
              : builtIn.prepare(line, facts, objects);
      if (input == null && preparation instanceof Preparation.Ready ready) {
        input = ready.taskInput();
      }
      boolean decoded = options.all() || looked.checked() < DECODED;
      looked.add(line, problemWith(line, preparation, objects, decoded).orElse(null));
    }
    List<Finding> findings = lint.check(documents.template());
    List<String> disagreements = input == null ? List.of() : disagreements(documents, input);
    Optional<String> verdict = verdict(looked, findings, documents);
    PreflightReport report =
        new PreflightReport(
            job.name(),
            clock.instant(),
            counts,
            looked,
            findings,
            disagreements,
            EffortEstimate.of(
                job.settings(),
                builtIn == null ? null : builtIn.name(),
                counts.toLabel(),
                memberships.workersOf(job.settings().workteamArn()).size(),
                options),
            verdict.orElse(null));
    objects.write(job.output().preflight(), report.json(), "application/json");
    if (verdict.isPresent()) {
      throw new JobFailure(
          "preflight: " + verdict.get() + "; all of it is in " + job.output().preflight());
    }
  }

  private Optional<String> problemWith(
      ManifestLine line, Preparation preparation, AccountObjects objects, boolean decoded)
      throws IOException {
    if (preparation instanceof Preparation.Refused refused) {
      return Optional.of(refused.reason());
    }
    S3Location file = fileOf(line);
    if (file == null) {
      return Optional.empty();
    }
    try {
      long size = objects.size(file);
      if (size == 0) {
        return Optional.of(file + " is empty; upload it again");
      }
      return decoded && size <= MAX_DECODED_BYTES
          ? decoding
              .problemWith(objects.read(file, MAX_DECODED_BYTES))
              .map(problem -> file + ": " + problem)
          : Optional.empty();
    } catch (ObjectRefusedException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The file that a line names; null where it has none of S3, which custom jobs may do. */
  private static @Nullable S3Location fileOf(ManifestLine line) {
    String sourceRef = line.sourceRef();
    try {
      return sourceRef == null ? null : S3Location.parse(sourceRef);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** What the page that workers will see says that the label file does not. */
  private static List<String> disagreements(JobDocuments documents, JsonNode input) {
    try {
      String page =
          WorkerTemplate.compile(documents.template()).render(input, S3Location::toString);
      return LabelAgreement.problems(page, documents.categories());
    } catch (TemplateException e) {
      return List.of("the page of the first object cannot be rendered: " + e.getMessage());
    }
  }

  /** Why nobody could submit an answer in a template's pages, by what is wrong with it. */
  static Optional<String> missingForm(String template, List<Finding> findings) {
    boolean scripted = template.contains("customElements");
    return findings.stream()
        .filter(finding -> finding.error().code().equals("NoForm") && !scripted)
        .findFirst()
        .map(finding -> "worker template: " + finding.error().message());
  }

  private static Optional<String> verdict(
      PreflightReport.Objects looked, List<Finding> findings, JobDocuments documents) {
    if (looked.checked() > 0 && looked.wrong() == looked.checked()) {
      PreflightReport.Problem first = looked.named().get(0);
      return Optional.of(
          (looked.checked() == 1
                  ? "the only object cannot be labeled"
                  : "none of the " + looked.checked() + " objects looked at can be labeled")
              + "; the first: line "
              + first.line()
              + ": "
              + first.reason());
    }
    return missingForm(documents.template(), findings);
  }
}
