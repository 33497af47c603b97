package io.plumbline.labeling.engine;

import io.plumbline.labeling.ResourceArn;
import io.plumbline.labeling.humantaskui.HumanTaskUiRepository;
import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.TaskTypes;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the worker template of a job: a file, a human task UI of the account, or the one that comes
 * with a task type. Safe for use by many threads.
 */
public final class JobTemplates {

  /** The documented bound of a template is 128,000 characters. */
  private static final int MAX_TEMPLATE_BYTES = 4 * 128_000;

  private final TaskTypes taskTypes;
  private final HumanTaskUiRepository humanTaskUis;

  public JobTemplates(TaskTypes taskTypes, HumanTaskUiRepository humanTaskUis) {
    this.taskTypes = taskTypes;
    this.humanTaskUis = humanTaskUis;
  }

  /**
   * The source of a job's template.
   *
   * @throws JobFailure when it is not there
   */
  String sourceOf(LabelingJob job, AccountObjects objects) throws IOException, JobFailure {
    JobSettings settings = job.settings();
    S3Location file = settings.template();
    if (file != null) {
      return new String(objects.read(file, MAX_TEMPLATE_BYTES), StandardCharsets.UTF_8);
    }
    String arn = String.valueOf(settings.humanTaskUiArn());
    Optional<String> source =
        taskTypes
            .ofBuiltInUi(arn)
            .map(type -> type.traits().template().source())
            .or(() -> humanTaskUis.findContent(job.accountId(), ResourceArn.parse(arn).name()));
    return source.orElseThrow(
        () -> new JobFailure("UiConfig.HumanTaskUiArn: there is no human task UI " + arn));
  }
}
