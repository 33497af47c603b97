package io.plumbline.labeling.engine;

import io.plumbline.labeling.function.AnnotationFunctions;
import io.plumbline.labeling.function.FunctionArn;
import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.tasktype.AnnotationConsolidation;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.PreAnnotation;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.TaskTypes;
import io.plumbline.labeling.tasktype.custom.FunctionConsolidation;
import io.plumbline.labeling.tasktype.custom.FunctionPreAnnotation;
import io.plumbline.labeling.tasktype.custom.PassThroughConsolidation;
import io.plumbline.labeling.tasktype.custom.PassThroughPreAnnotation;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds the workflow of a job by its annotation functions. Safe for use by many threads. */
public final class JobWorkflows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final TaskTypes taskTypes;
  private final AnnotationFunctions functions;
  private final ExecutorService functionCallers;
  private final PreAnnotation passThroughBefore = new PassThroughPreAnnotation();
  private final AnnotationConsolidation passThroughAfter = new PassThroughConsolidation();

  /**
   * @param functions the requesters' own functions
   * @param functionCallers calls several of them at a time
   */
  public JobWorkflows(
      TaskTypes taskTypes, AnnotationFunctions functions, ExecutorService functionCallers) {
    this.taskTypes = taskTypes;
    this.functions = functions;
    this.functionCallers = functionCallers;
  }

  /**
   * The workflow of a job.
   *
   * @throws IllegalStateException when the service no longer knows its task type: creation had
   *     checked it
   */
  JobWorkflow of(LabelingJob job) {
    Optional<FunctionArn> before = function(job.settings().preHumanTaskFunctionArn());
    Optional<FunctionArn> after = function(job.settings().consolidationFunctionArn());
    TaskType builtIn =
        after.flatMap(FunctionArn::consolidationOf).map(name -> taskType(name, job)).orElse(null);
    return new JobWorkflow(
        before.map(function -> preAnnotation(function, job)).orElse(passThroughBefore),
        builtIn,
        builtIn != null
            ? builtIn
            : after
                .<AnnotationConsolidation>map(
                    function -> new FunctionConsolidation(function, functions))
                .orElse(passThroughAfter));
  }

  /**
   * What a worker's page gets as {@code task.input}: what was made of the object, with the labels
   * of the version that the page is made from. What a requester's own function made stays as it is.
   */
  public ObjectNode inputOf(LabelingJob job, Task task, LabelCategories categories) {
    ObjectNode input = (ObjectNode) JSON.readTree(task.input());
    if (of(job).preAnnotation() instanceof TaskType taskType) {
      taskType.putLabels(input, categories);
    }
    return input;
  }

  /** What the task types may know of a job. */
  static JobFacts factsOf(LabelingJob job, JobDocuments documents) {
    return new JobFacts(
        job.accountId(),
        job.arn(),
        job.name(),
        job.settings().labelAttributeName(),
        job.settings().roleArn(),
        job.settings().kmsKeyId(),
        documents.categories(),
        job.settings().workersPerDataObject(),
        job.progress().iteration(),
        job.output().annotations());
  }

  /** A function that does something: none when there is none, or when it passes all through. */
  private static Optional<FunctionArn> function(@Nullable String arn) {
    return Optional.ofNullable(arn)
        .flatMap(FunctionArn::parse)
        .filter(function -> !function.isPassThrough());
  }

  private PreAnnotation preAnnotation(FunctionArn function, LabelingJob job) {
    return function
        .preAnnotationOf()
        .<PreAnnotation>map(name -> taskType(name, job))
        .orElseGet(() -> new FunctionPreAnnotation(function, functions, functionCallers));
  }

  private TaskType taskType(String name, LabelingJob job) {
    return taskTypes
        .named(name)
        .orElseThrow(
            () ->
                new IllegalStateException("job " + job.arn() + " has no known task type: " + name));
  }
}
