package io.plumbline.labeling.engine;

import io.plumbline.labeling.function.FunctionArn;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.TaskTypes;

/** Finds the task type of a job by its annotation functions. Safe for use by many threads. */
public final class JobTaskType {

  private final TaskTypes taskTypes;

  public JobTaskType(TaskTypes taskTypes) {
    this.taskTypes = taskTypes;
  }

  /**
   * The task type of a job.
   *
   * @throws IllegalStateException when the service no longer knows it: creation had checked it
   */
  public TaskType of(LabelingJob job) {
    String function = job.settings().consolidationFunctionArn();
    return FunctionArn.parse(function == null ? "" : function)
        .flatMap(FunctionArn::consolidationOf)
        .flatMap(taskTypes::named)
        .orElseThrow(
            () -> new IllegalStateException("job " + job.arn() + " has no known task type"));
  }
}
