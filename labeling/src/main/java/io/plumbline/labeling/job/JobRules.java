package io.plumbline.labeling.job;

import io.plumbline.labeling.ResourceArn;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.function.AnnotationFunctions;
import io.plumbline.labeling.function.FunctionArn;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
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

  private static final String PRE_FIELD = "PreHumanTaskLambdaArn";
  private static final String ACS_FIELD =
      "AnnotationConsolidationConfig.AnnotationConsolidationLambdaArn";

  private final TaskTypes taskTypes;
  private final AnnotationFunctions functions;
  private final HumanTaskUis humanTaskUis;
  private final ActiveLearningModelRepository models;

  JobRules(
      TaskTypes taskTypes,
      AnnotationFunctions functions,
      HumanTaskUis humanTaskUis,
      ActiveLearningModelRepository models) {
    this.taskTypes = taskTypes;
    this.functions = functions;
    this.humanTaskUis = humanTaskUis;
    this.models = models;
  }

  /**
   * Checks a request.
   *
   * @throws InvalidRequestException naming the field that breaks a rule and how to mend it
   */
  void check(String accountId, NewLabelingJob request) {
    JobSettings settings = request.settings();
    checkWorkforce(request);
    checkUserInterface(accountId, settings);
    Optional<FunctionArn> before =
        function(accountId, PRE_FIELD, settings.preHumanTaskFunctionArn());
    Optional<FunctionArn> after =
        function(accountId, ACS_FIELD, settings.consolidationFunctionArn());
    Optional<String> taskType = taskTypeName(before, after);
    taskType.ifPresent(name -> checkWorkers(name, settings));
    checkTimes(settings);
    // What the tags ask of the preflight is read again when it runs; here the caller hears of it.
    PreflightOptions.of(request.tags());
    checkSource(accountId, request, taskType.orElse("custom"));
    taskType.ifPresent(
        name -> {
          supported(name);
          require(
              settings.labelCategoryConfig() != null,
              "LabelCategoryConfigS3Uri is missing; " + name + " jobs need it");
        });
    checkLabelAttribute(
        settings.labelAttributeName(),
        after.flatMap(FunctionArn::consolidationOf).flatMap(taskTypes::named));
  }

  /**
   * Checks what a job would be after a change, by the same rules.
   *
   * @param hasPrice whether the change gives a price
   * @throws InvalidRequestException naming the field that breaks a rule and how to mend it
   */
  void checkChanged(LabelingJob changed, boolean hasPrice) {
    JobSettings settings = changed.settings();
    checkPriceAndTime(settings, hasPrice);
    checkUserInterface(changed.accountId(), settings);
    taskTypeName(
            function(changed.accountId(), PRE_FIELD, settings.preHumanTaskFunctionArn()),
            function(changed.accountId(), ACS_FIELD, settings.consolidationFunctionArn()))
        .ifPresent(name -> checkWorkers(name, settings));
    checkTimes(settings);
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
    }
    checkPriceAndTime(request.settings(), request.hasPrice());
  }

  private static void checkPriceAndTime(JobSettings settings, boolean hasPrice) {
    if (WorkteamArn.parse(settings.workteamArn()) instanceof WorkteamArn.PublicCrowd) {
      require(
          settings.taskAvailability().compareTo(LONGEST_PUBLIC_AVAILABILITY) <= 0,
          "HumanTaskConfig.TaskAvailabilityLifetimeInSeconds may be 43200 at most for the public"
              + " workforce");
    } else {
      require(
          !hasPrice,
          "HumanTaskConfig.PublicWorkforceTaskPrice is for the public workforce only; leave it out");
    }
  }

  private void checkUserInterface(String accountId, JobSettings settings) {
    String arn = settings.humanTaskUiArn();
    require(
        (settings.template() == null) != (arn == null),
        "HumanTaskConfig.UiConfig needs exactly one of UiTemplateS3Uri and HumanTaskUiArn");
    if (arn != null && taskTypes.ofBuiltInUi(arn).isEmpty()) {
      humanTaskUis.requireUsable(accountId, arn);
    }
  }

  /**
   * The function that a field names; empty when there is none, or when it passes everything
   * through.
   */
  private Optional<FunctionArn> function(String accountId, String field, @Nullable String arn) {
    if (arn == null) {
      return Optional.empty();
    }
    FunctionArn function =
        FunctionArn.parse(arn)
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "HumanTaskConfig." + field + " is not the ARN of a function: " + arn));
    boolean fits =
        field.equals(PRE_FIELD)
            ? function.consolidationOf().isEmpty()
            : function.preAnnotationOf().isEmpty();
    require(
        fits,
        "HumanTaskConfig."
            + field
            + " names "
            + function.functionName()
            + ", which belongs into the other field");
    require(
        !function.isOwn() || functions.isKnown(accountId, function),
        "HumanTaskConfig."
            + field
            + ": there is no function "
            + function.functionName()
            + "; register it with \"./plumbline function add\"");
    return Optional.of(function).filter(named -> !named.isPassThrough());
  }

  /** The built-in task type of a job; empty for custom jobs. */
  private static Optional<String> taskTypeName(
      Optional<FunctionArn> before, Optional<FunctionArn> after) {
    Optional<String> pre = before.flatMap(FunctionArn::preAnnotationOf);
    Optional<String> acs = after.flatMap(FunctionArn::consolidationOf);
    require(
        pre.isEmpty() || acs.isEmpty() || pre.equals(acs),
        "PreHumanTaskLambdaArn is for "
            + pre.orElse("")
            + " and AnnotationConsolidationLambdaArn for "
            + acs.orElse("")
            + "; both must be for the same task type");
    return pre.or(() -> acs);
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

  private void checkSource(String accountId, NewLabelingJob request, String taskType) {
    AutomatedLabeling automated = request.settings().automatedLabeling();
    require(
        request.snsTopicArn() == null || automated == null,
        "LabelingJobAlgorithmsConfig cannot be used with InputConfig.DataSource.SnsDataSource");
    require(
        request.snsTopicArn() == null,
        "InputConfig.DataSource.SnsDataSource: streaming labeling jobs are not supported yet; give"
            + " S3DataSource");
    if (automated != null) {
      automated.requireFits(taskType);
      requireInitialModel(accountId, automated);
    }
  }

  private void requireInitialModel(String accountId, AutomatedLabeling automated) {
    String arn = automated.initialModelArn();
    if (arn == null) {
      return;
    }
    String field = "LabelingJobAlgorithmsConfig.InitialActiveLearningModelArn";
    ResourceArn parts = ResourceArn.parse(arn);
    ActiveLearningModel model =
        parts.accountId().equals(accountId)
            ? models.find(accountId, parts.name()).orElse(null)
            : null;
    if (model == null) {
      throw new InvalidRequestException(
          field
              + ": there is no model "
              + arn
              + " in this account; take the FinalActiveLearningModelArn of one of its labeling"
              + " jobs, or leave it out");
    }
    require(
        model.algorithm().equals(automated.algorithm()),
        field
            + ": "
            + arn
            + " is a model of "
            + model.algorithm()
            + " and this job is one of "
            + automated.algorithm());
  }

  private void supported(String name) {
    require(
        taskTypes.named(name).isPresent(),
        "the task type "
            + name
            + " is not supported yet; supported are "
            + String.join(", ", taskTypes.names()));
  }

  /**
   * @param taskType what makes the labels; empty when a function of the requester's does
   */
  private static void checkLabelAttribute(String name, Optional<TaskType> taskType) {
    require(
        !RESERVED_NAMES.contains(name),
        "LabelAttributeName may not be \"" + name + "\": the input manifest uses it");
    require(
        !name.endsWith("-metadata"),
        "LabelAttributeName may not end in \"-metadata\": the label's metadata gets that name");
    taskType.ifPresent(
        type ->
            require(
                name.endsWith("-ref") == type.traits().labelIsFile(),
                type.traits().labelIsFile()
                    ? "LabelAttributeName must end in \"-ref\" for "
                        + type.name()
                        + " jobs: their labels are files"
                    : "LabelAttributeName may not end in \"-ref\" for "
                        + type.name()
                        + " jobs: their labels are not files"));
  }

  private static void require(boolean rule, String message) {
    if (!rule) {
      throw new InvalidRequestException(message);
    }
  }
}
