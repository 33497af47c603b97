package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.JobVersion;
import io.plumbline.labeling.job.JobVersionRepository;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.job.PreflightOptions;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.tag.TagRepository;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything that a job needs before anybody works: template, label categories, and every
 * line of the manifest; then {@link Preflight} looks at all of it together.
 *
 * <p>Template and categories are kept with the job, so that changing or deleting the files does no
 * harm to a job that runs.
 */
public final class JobInitialization {

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final JobVersionRepository versions;
  private final TagRepository tags;
  private final JobStorage storage;
  private final JobFiles files;
  private final Preflight preflight;
  private final int fewestAutomated;
  private final Clock clock;

  /**
   * @param fewestAutomated how many objects a job with automated labeling must have to label
   */
  public JobInitialization(
      Transactions transactions,
      LabelingJobRepository jobs,
      JobVersionRepository versions,
      TagRepository tags,
      JobStorage storage,
      JobFiles files,
      Preflight preflight,
      int fewestAutomated,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.versions = versions;
    this.tags = tags;
    this.storage = storage;
    this.files = files;
    this.preflight = preflight;
    this.fewestAutomated = fewestAutomated;
    this.clock = clock;
  }

  void run(LabelingJob job) throws IOException, JobFailure {
    AccountObjects objects = storage.of(job.accountId());
    JobDocuments read = files.read(job, objects);
    PreflightSample sample = new PreflightSample(Preflight.SAMPLE, job.id().hashCode());
    LabelCounters counters = readManifest(job, objects, sample);
    requireEnough(job, sample.offered());
    preflight(
        job,
        read,
        new PreflightReport.Manifest(counters.total(), sample.offered()),
        sample,
        objects);
    Instant now = clock.instant();
    LabelingJob started =
        job.with(JobStatus.IN_PROGRESS, counters, job.progress().in(JobPhase.FILLING), now);
    transactions.run(
        () -> {
          if (jobs.compareAndSet(started)) {
            versions.insert(JobVersion.first(job, read));
          }
        });
  }

  private void requireEnough(LabelingJob job, long toLabel) throws JobFailure {
    if (job.settings().automatedLabeling() != null && toLabel < fewestAutomated) {
      throw new JobFailure(
          job.settings().manifest()
              + " has "
              + toLabel
              + " objects to label, and automated data labeling needs "
              + fewestAutomated
              + " or more; add objects, or leave LabelingJobAlgorithmsConfig out");
    }
  }

  private void preflight(
      LabelingJob job,
      JobDocuments read,
      PreflightReport.Manifest counts,
      PreflightSample sample,
      AccountObjects objects)
      throws IOException, JobFailure {
    PreflightOptions options = PreflightOptions.of(tags.find(job.arn()));
    if (options.all()) {
      try (JobManifest manifest = JobManifest.open(job, objects)) {
        String attribute = job.settings().labelAttributeName();
        preflight.run(job, read, counts, () -> nextToLabel(manifest, attribute), options, objects);
      }
    } else {
      Iterator<ManifestLine> lines = sample.lines().iterator();
      preflight.run(
          job, read, counts, () -> lines.hasNext() ? lines.next() : null, options, objects);
    }
  }

  private static @Nullable ManifestLine nextToLabel(JobManifest manifest, String attribute)
      throws IOException, JobFailure {
    ManifestLine line = manifest.next();
    while (line != null && line.isLabeled(attribute)) {
      line = manifest.next();
    }
    return line;
  }

  /** Reads every line; those without a label are offered to the sample. */
  private static LabelCounters readManifest(
      LabelingJob job, AccountObjects objects, PreflightSample sample)
      throws IOException, JobFailure {
    String attribute = job.settings().labelAttributeName();
    long total = 0;
    long human = 0;
    long machine = 0;
    try (JobManifest manifest = JobManifest.open(job, objects)) {
      for (ManifestLine line = manifest.next(); line != null; line = manifest.next()) {
        total++;
        if (!line.isLabeled(attribute)) {
          sample.offer(line);
        } else if (line.isHumanLabeled(attribute)) {
          human++;
        } else {
          machine++;
        }
      }
    }
    if (total == 0) {
      throw new JobFailure(
          job.settings().manifest() + " has no data object; write one JSON object a line");
    }
    return new LabelCounters(total, human, machine, 0);
  }
}
