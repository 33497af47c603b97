package io.plumbline.labeling.engine;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.template.TemplateException;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.labeling.template.lint.ElementCatalogue;
import io.plumbline.labeling.template.lint.Finding;
import io.plumbline.labeling.template.lint.TemplateLint;
import io.plumbline.objectstore.S3Location;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at template and labels together before a running job gets them, with an object of the job
 * as {@link Preflight} does before it starts.
 */
final class DesignCheck {

  private final JobWorkflows workflows;
  private final TaskRepository tasks;
  private final TemplateLint lint = new TemplateLint(ElementCatalogue.standard());

  DesignCheck(JobWorkflows workflows, TaskRepository tasks) {
    this.workflows = workflows;
    this.tasks = tasks;
  }

  /**
   * Refuses what workers could not work with.
   *
   * @return what may be wrong
   * @throws InvalidRequestException when labels went or moved, when the page of an object cannot be
   *     rendered, or when nobody could submit it
   */
  List<String> check(LabelingJob job, JobDocuments before, JobDocuments after) {
    requireOnlyAdded(before.categories().names(), after.categories().names());
    List<Finding> findings = lint.check(after.template());
    Preflight.missingForm(after.template(), findings)
        .ifPresent(
            problem -> {
              throw new InvalidRequestException(problem);
            });
    List<String> warnings = new ArrayList<>();
    findings.forEach(finding -> warnings.add("worker template: " + finding.error()));
    tasks
        .findFirst(job.id())
        .map(task -> page(after, workflows.inputOf(job, task, after.categories())))
        .ifPresent(page -> warnings.addAll(LabelAgreement.problems(page, after.categories())));
    return warnings;
  }

  private static String page(JobDocuments documents, ObjectNode input) {
    try {
      return WorkerTemplate.compile(documents.template()).render(input, S3Location::toString);
    } catch (TemplateException e) {
      throw new InvalidRequestException(
          "worker template: the page of the first object cannot be rendered: " + e.getMessage());
    }
  }

  /** The output names a label by its place in the file, and earlier answers name it by its name. */
  private static void requireOnlyAdded(List<String> before, List<String> after) {
    for (String name : before) {
      if (!after.contains(name)) {
        throw new InvalidRequestException(
            "LabelCategoryConfigS3Uri: the label \""
                + name
                + "\" is missing; labels can be added to a running job, not removed or renamed,"
                + " since answers may name them");
      }
    }
    if (!after.subList(0, before.size()).equals(before)) {
      throw new InvalidRequestException(
          "LabelCategoryConfigS3Uri: the first labels must be \""
              + String.join("\", \"", before)
              + "\" in this order, since the output names labels by their place; add new labels"
              + " behind them");
    }
  }
}
