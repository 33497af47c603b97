package io.plumbline.labeling.job;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.function.FunctionArn;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.TaskTypes;
import io.plumbline.labeling.workforce.WorkteamArn;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that tie the fields of a create request together; those of single fields are in the API
 * model. Safe for use by many threads.
 *
 * <p>Source: the documentation of {@code CreateLabelingJob} and of the label attribute name.
 */
final class JobRules {

  /** Image, text and custom tasks; video frames and point clouds may take longer. */
  private static final Duration LONGEST_TASK = Duration.ofHours(8);

  private static final Duration LONGEST_AVAILABILITY = Duration.ofDays(30);
  private static final Duration LONGEST_PUBLIC_AVAILABILITY = Duration.ofHours(12);
  private static final Set<String> RESERVED_NAMES = Set.of("source", "source-ref");

  /** The task types of video frames and point clouds take one worker for each object. */
  private static final Set<String> ONE_WORKER_PREFIXES =
      Set.of("VideoObject", "AdjustmentVideoObject", "3DPointCloud", "Adjustment3DPointCloud");

  private final TaskTypes taskTypes;

  JobRules(TaskTypes taskTypes) {
    this.taskTypes = taskTypes;
  }

  /**
   * Checks a request.
   *
   * @throws InvalidRequestException naming the field that breaks a rule and how to mend it
   */
  void check(NewLabelingJob request) {
    JobSettings settings = request.settings();
    checkWorkforce(request);
    checkUserInterface(settings);
    String name = taskTypeName(settings);
    checkWorkers(name, settings);
    checkTimes(settings);
    checkSource(request, name);
    TaskType taskType = supported(name);
    checkLabelAttribute(settings.labelAttributeName(), taskType);
    require(
        settings.labelCategoryConfig() != null,
        "LabelCategoryConfigS3Uri is missing; " + taskType.name() + " jobs need it");
    require(
        settings.template() != null,
        "UiConfig.HumanTaskUiArn cannot be used for "
            + taskType.name()
            + " jobs; give UiConfig.UiTemplateS3Uri");
  }

  private static void checkWorkforce(NewLabelingJob request) {
    boolean isPublic =
        WorkteamArn.parse(request.settings().workteamArn()) instanceof WorkteamArn.PublicCrowd;
    if (isPublic) {
      require(
          request.hasPrice(),
          "HumanTaskConfig.PublicWorkforceTaskPrice is missing; the public workforce needs it");
      require(
          request.freeOfPersonalInformation(),
          "InputConfig.DataAttributes.ContentClassifiers must contain"
              + " FreeOfPersonallyIdentifiableInformation for the public workforce");
      require(
          request.settings().taskAvailability().compareTo(LONGEST_PUBLIC_AVAILABILITY) <= 0,
          "HumanTaskConfig.TaskAvailabilityLifetimeInSeconds may be 43200 at most for the public"
              + " workforce");
    } else {
      require(
          !request.hasPrice(),
          "HumanTaskConfig.PublicWorkforceTaskPrice is for the public workforce only; leave it out");
    }
  }

  private static void checkUserInterface(JobSettings settings) {
    require(
        (settings.template() == null) != (settings.humanTaskUiArn() == null),
        "HumanTaskConfig.UiConfig needs exactly one of UiTemplateS3Uri and HumanTaskUiArn");
  }

  private static String taskTypeName(JobSettings settings) {
    String pre = function("PreHumanTaskLambdaArn", settings.preHumanTaskFunctionArn(), true);
    String acs =
        function("AnnotationConsolidationLambdaArn", settings.consolidationFunctionArn(), false);
    require(
        pre.equals(acs),
        "PreHumanTaskLambdaArn is for "
            + pre
            + " and AnnotationConsolidationLambdaArn for "
            + acs
            + "; both must be for the same task type");
    return pre;
  }

  private static String function(String field, @Nullable String arn, boolean before) {
    String prefix = before ? "PRE-" : "ACS-";
    if (arn == null) {
      throw new InvalidRequestException(
          "HumanTaskConfig."
              + field
              + " is missing; jobs without functions of their own are not supported yet, name a"
              + " built-in "
              + prefix
              + " function");
    }
    FunctionArn function =
        FunctionArn.parse(arn)
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "HumanTaskConfig." + field + " is not the ARN of a function: " + arn));
    Optional<String> name = before ? function.preAnnotationOf() : function.consolidationOf();
    return name.orElseThrow(
        () ->
            new InvalidRequestException(
                "HumanTaskConfig."
                    + field
                    + " names "
                    + function.functionName()
                    + ", and functions of your own are not supported yet; name a built-in "
                    + prefix
                    + " function"));
  }

  private static void checkWorkers(String taskType, JobSettings settings) {
    boolean oneWorker = ONE_WORKER_PREFIXES.stream().anyMatch(taskType::startsWith);
    require(
        !oneWorker || settings.workersPerDataObject() == 1,
        "HumanTaskConfig.NumberOfHumanWorkersPerDataObject must be 1 for " + taskType + " jobs");
  }

  private static void checkTimes(JobSettings settings) {
    require(
        settings.taskTimeLimit().compareTo(LONGEST_TASK) <= 0,
        "HumanTaskConfig.TaskTimeLimitInSeconds may be 28800 (8 hours) at most");
    require(
        settings.taskAvailability().compareTo(LONGEST_AVAILABILITY) <= 0,
        "HumanTaskConfig.TaskAvailabilityLifetimeInSeconds may be 2592000 (30 days) at most");
  }

  private static void checkSource(NewLabelingJob request, String taskType) {
    String algorithm = request.algorithmSpecificationArn();
    require(
        request.snsTopicArn() == null || algorithm == null,
        "LabelingJobAlgorithmsConfig cannot be used with InputConfig.DataSource.SnsDataSource");
    require(
        request.snsTopicArn() == null,
        "InputConfig.DataSource.SnsDataSource: streaming labeling jobs are not supported yet; give"
            + " S3DataSource");
    if (algorithm != null) {
      AutomatedLabeling.requireFits(algorithm, taskType);
      throw new InvalidRequestException(
          "LabelingJobAlgorithmsConfig: automated data labeling is not supported yet; leave it out");
    }
  }

  private TaskType supported(String name) {
    return taskTypes
        .named(name)
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    "the task type "
                        + name
                        + " is not supported yet; supported are "
                        + String.join(", ", taskTypes.names())));
  }

  private static void checkLabelAttribute(String name, TaskType taskType) {
    require(
        !RESERVED_NAMES.contains(name),
        "LabelAttributeName may not be \"" + name + "\": the input manifest uses it");
    require(
        !name.endsWith("-metadata"),
        "LabelAttributeName may not end in \"-metadata\": the label's metadata gets that name");
    require(
        name.endsWith("-ref") == taskType.labelIsFile(),
        taskType.labelIsFile()
            ? "LabelAttributeName must end in \"-ref\" for "
                + taskType.name()
                + " jobs: their labels are files"
            : "LabelAttributeName may not end in \"-ref\" for "
                + taskType.name()
                + " jobs: their labels are not files");
  }

  private static void require(boolean rule, String message) {
    if (!rule) {
      throw new InvalidRequestException(message);
    }
  }
}
