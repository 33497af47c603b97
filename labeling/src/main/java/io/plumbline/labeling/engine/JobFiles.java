package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestException;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.template.TemplateException;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;

/** Reads the template and the label categories that a job names. Safe for use by many threads. */
public final class JobFiles {

  private static final int MAX_LABEL_FILE_BYTES = 4 * 1024 * 1024;

  private final JobWorkflows workflows;
  private final JobTemplates templates;

  public JobFiles(JobWorkflows workflows, JobTemplates templates) {
    this.workflows = workflows;
    this.templates = templates;
  }

  /**
   * Reads both.
   *
   * @throws JobFailure when one is not what it should be
   */
  JobDocuments read(LabelingJob job, AccountObjects objects) throws IOException, JobFailure {
    LabelCategories categories = categories(job, objects);
    return new JobDocuments(template(job, objects), categories);
  }

  /** The source of the worker template, which compiles. */
  String template(LabelingJob job, AccountObjects objects) throws IOException, JobFailure {
    String template = templates.sourceOf(job, objects);
    try {
      WorkerTemplate.compile(template);
      return template;
    } catch (TemplateException e) {
      throw new JobFailure("worker template: " + e.getMessage());
    }
  }

  /** The label categories; custom jobs may do without. */
  LabelCategories categories(LabelingJob job, AccountObjects objects)
      throws IOException, JobFailure {
    S3Location file = job.settings().labelCategoryConfig();
    TaskType answersOf = workflows.of(job).answersOf();
    if (file == null) {
      return LabelCategories.NONE;
    }
    try {
      return LabelCategories.parse(
          objects.read(file, MAX_LABEL_FILE_BYTES),
          answersOf == null ? 0 : answersOf.traits().minimumLabels());
    } catch (ManifestException e) {
      throw new JobFailure(e.getMessage());
    }
  }
}
