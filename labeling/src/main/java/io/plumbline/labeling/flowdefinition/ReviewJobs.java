package io.plumbline.labeling.flowdefinition;

import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceNotFoundException;
import io.plumbline.labeling.humantaskui.HumanTaskUi;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.labeling.job.JobDesign;
import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.JobVersion;
import io.plumbline.labeling.job.JobVersionRepository;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestPosition;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.template.TemplateException;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.objectstore.S3Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The job that a flow definition's human loops are tasks of: one for each definition, made when its
 * first loop is started. Methods are called inside {@link io.plumbline.labeling.Transactions}. Safe
 * for use by many threads.
 */
public final class ReviewJobs {

  /** What a worker has for a task unless the definition says so (the API's documented default). */
  private static final Duration DEFAULT_TIME_LIMIT = Duration.ofHours(1);

  /** No labeling job can have such a name. */
  private static final String NAME_PREFIX = "flow-definition/";

  private static final int NAME_DIGITS = 32;

  private final ServiceIdentity identity;
  private final LabelingJobRepository jobs;
  private final JobVersionRepository versions;
  private final TaskRepository tasks;
  private final HumanTaskUis uis;
  private final Supplier<String> ids;
  private final Clock clock;

  /**
   * @param ids makes ids that are used once
   */
  public ReviewJobs(
      ServiceIdentity identity,
      LabelingJobRepository jobs,
      JobVersionRepository versions,
      TaskRepository tasks,
      HumanTaskUis uis,
      Supplier<String> ids,
      Clock clock) {
    this.identity = identity;
    this.jobs = jobs;
    this.versions = versions;
    this.tasks = tasks;
    this.uis = uis;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The job of a definition, made if there is none yet.
   *
   * @return null when another call makes it at this moment: to be called again
   * @throws InvalidRequestException if the definition says nobody who reviews, or its page is not a
   *     template
   * @throws ResourceNotFoundException if its page is no longer there
   */
  public @Nullable LabelingJob of(FlowDefinition definition) {
    LabelingJob known = find(definition);
    if (known != null) {
      return known;
    }
    LabelingJob made = newJob(definition);
    JobDocuments documents = new JobDocuments(template(definition), LabelCategories.NONE);
    if (!jobs.insert(made)) {
      return null;
    }
    versions.insert(JobVersion.first(made, documents));
    return made;
  }

  /**
   * The job when one more loop has its number.
   *
   * @return the number, from 0; empty when somebody else has changed the job: to be called again
   */
  public OptionalInt takeNumber(LabelingJob job) {
    ManifestPosition next = job.progress().position();
    ManifestPosition after = new ManifestPosition(0, next.objectIndex() + 1, next.lineNumber() + 1);
    return jobs.compareAndSet(job.with(job.status(), job.progress().at(after), clock.instant()))
        ? OptionalInt.of(Math.toIntExact(next.objectIndex()))
        : OptionalInt.empty();
  }

  /** Whether loops of the definition are with the workers. */
  boolean hasOpenLoops(FlowDefinition definition) {
    LabelingJob job = find(definition);
    return job != null && tasks.countOpen(job.id(), job.progress().iteration()) > 0;
  }

  /**
   * Ends the job of a definition.
   *
   * @return false when somebody else has changed it: to be called again
   */
  boolean end(FlowDefinition definition) {
    LabelingJob job = find(definition);
    return job == null
        || jobs.compareAndSet(job.with(JobStatus.STOPPED, job.progress(), clock.instant()));
  }

  private @Nullable LabelingJob find(FlowDefinition definition) {
    return jobs.findByName(definition.accountId(), jobName(definition)).orElse(null);
  }

  private LabelingJob newJob(FlowDefinition definition) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = ids.get();
    return new LabelingJob(
        id,
        definition.accountId(),
        jobName(definition),
        identity.arn(definition.accountId(), FlowDefinitions.KIND, definition.name()),
        definition.accountId() + id,
        settings(definition),
        JobDesign.FIRST,
        "{}",
        JobStatus.IN_PROGRESS,
        null,
        LabelCounters.NONE,
        new JobProgress(
            JobPhase.REVIEWING, ManifestPosition.START, ManifestPosition.START, 1, null, null),
        now,
        now,
        0);
  }

  private JobSettings settings(FlowDefinition definition) {
    HumanLoopSettings loop = humanLoop(definition);
    Integer timeLimit = loop.timeLimitSeconds();
    Integer availability = loop.availabilitySeconds();
    S3Location output = outputPath(definition);
    return new JobSettings(
        definition.name(),
        output, // the loops that are started stand in for a manifest
        output,
        null,
        definition.settings().roleArn(),
        definition.settings().kmsKeyId(),
        loop.workteamArn(),
        null,
        loop.humanTaskUiArn(),
        null,
        null,
        loop.taskTitle(),
        loop.taskDescription(),
        loop.keywords(),
        loop.taskCount(),
        timeLimit == null ? DEFAULT_TIME_LIMIT : Duration.ofSeconds(timeLimit),
        availability == null
            ? JobSettings.DEFAULT_TASK_AVAILABILITY
            : Duration.ofSeconds(availability),
        Integer.MAX_VALUE,
        OptionalInt.empty(),
        OptionalInt.empty(),
        null);
  }

  private static S3Location outputPath(FlowDefinition definition) {
    try {
      return S3Location.parse(definition.settings().outputPath());
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(
          "the S3OutputPath of flow definition \"" + definition.name() + "\": " + e.getMessage());
    }
  }

  private String template(FlowDefinition definition) {
    HumanTaskUi ui =
        uis.requireUsable(definition.accountId(), humanLoop(definition).humanTaskUiArn());
    String source = uis.content(ui.accountId(), ui.name());
    try {
      WorkerTemplate.compile(source);
    } catch (TemplateException e) {
      throw new InvalidRequestException(
          "the template of human task UI \""
              + ui.name()
              + "\" cannot be used: "
              + e.getMessage()
              + "; create another human task UI and a flow definition with it");
    }
    return source;
  }

  private static HumanLoopSettings humanLoop(FlowDefinition definition) {
    HumanLoopSettings loop = definition.settings().humanLoop();
    if (loop == null) {
      throw new InvalidRequestException(
          "flow definition \""
              + definition.name()
              + "\" has no HumanLoopConfig, so nobody would review; create one that has");
    }
    return loop;
  }

  /** A definition that was deleted and created anew has another job. */
  private static String jobName(FlowDefinition definition) {
    String key = definition.createdAt().toEpochMilli() + " " + definition.name();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return NAME_PREFIX + HexFormat.of().formatHex(hash).substring(0, NAME_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
