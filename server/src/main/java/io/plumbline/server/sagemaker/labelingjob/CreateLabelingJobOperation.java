package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.job.AutomatedLabeling;
import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.job.NewLabelingJob;
import io.plumbline.labeling.tag.Tag;
import io.plumbline.labeling.tag.TagSet;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.ContentClassifier;
import software.amazon.awssdk.services.sagemaker.model.CreateLabelingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateLabelingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.HumanTaskConfig;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobAlgorithmsConfig;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobDataSource;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobStoppingConditions;

/** {@code CreateLabelingJob}. */
final class CreateLabelingJobOperation
    implements Operation<CreateLabelingJobRequest, CreateLabelingJobResponse> {

  private final LabelingJobs jobs;

  CreateLabelingJobOperation(LabelingJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public CreateLabelingJobResponse handle(
      CreateLabelingJobRequest request, OperationContext context) {
    LabelingJob job =
        jobs.create(context.caller().accountId(), newJob(request, context.json().toString()));
    return CreateLabelingJobResponse.builder().labelingJobArn(job.arn()).build();
  }

  private static NewLabelingJob newJob(CreateLabelingJobRequest request, String document) {
    LabelingJobDataSource source = request.inputConfig().dataSource();
    boolean freeOfPersonalInformation =
        request.inputConfig().dataAttributes() != null
            && request
                .inputConfig()
                .dataAttributes()
                .contentClassifiers()
                .contains(ContentClassifier.FREE_OF_PERSONALLY_IDENTIFIABLE_INFORMATION);
    TagSet tags =
        new TagSet(request.tags().stream().map(tag -> new Tag(tag.key(), tag.value())).toList());
    return new NewLabelingJob(
        request.labelingJobName(),
        settings(request, tags),
        document,
        tags,
        freeOfPersonalInformation,
        request.humanTaskConfig().publicWorkforceTaskPrice() != null,
        source.snsDataSource() == null ? null : source.snsDataSource().snsTopicArn());
  }

  private static JobSettings settings(CreateLabelingJobRequest request, TagSet tags) {
    LabelingJobDataSource source = request.inputConfig().dataSource();
    if (source.s3DataSource() == null) {
      throw new InvalidRequestException(
          source.snsDataSource() == null
              ? "InputConfig.DataSource needs S3DataSource"
              : "InputConfig.DataSource.SnsDataSource: streaming labeling jobs are not supported"
                  + " yet; give S3DataSource");
    }
    HumanTaskConfig task = request.humanTaskConfig();
    LabelingJobStoppingConditions stopping = request.stoppingConditions();
    return new JobSettings(
        request.labelAttributeName(),
        S3Fields.file(
            "InputConfig.DataSource.S3DataSource.ManifestS3Uri",
            source.s3DataSource().manifestS3Uri()),
        S3Fields.location("OutputConfig.S3OutputPath", request.outputConfig().s3OutputPath()),
        S3Fields.optionalFile("LabelCategoryConfigS3Uri", request.labelCategoryConfigS3Uri()),
        request.roleArn(),
        request.outputConfig().kmsKeyId(),
        task.workteamArn(),
        S3Fields.optionalFile(
            "HumanTaskConfig.UiConfig.UiTemplateS3Uri", task.uiConfig().uiTemplateS3Uri()),
        task.uiConfig().humanTaskUiArn(),
        task.preHumanTaskLambdaArn(),
        task.annotationConsolidationConfig() == null
            ? null
            : task.annotationConsolidationConfig().annotationConsolidationLambdaArn(),
        task.taskTitle(),
        task.taskDescription(),
        task.taskKeywords(),
        task.numberOfHumanWorkersPerDataObject(),
        Duration.ofSeconds(task.taskTimeLimitInSeconds()),
        task.taskAvailabilityLifetimeInSeconds() == null
            ? JobSettings.DEFAULT_TASK_AVAILABILITY
            : Duration.ofSeconds(task.taskAvailabilityLifetimeInSeconds()),
        task.maxConcurrentTaskCount() == null
            ? JobSettings.DEFAULT_MAX_CONCURRENT_TASK_COUNT
            : task.maxConcurrentTaskCount(),
        stopping == null ? OptionalInt.empty() : optional(stopping.maxHumanLabeledObjectCount()),
        stopping == null
            ? OptionalInt.empty()
            : optional(stopping.maxPercentageOfInputDatasetLabeled()),
        automatedLabeling(request.labelingJobAlgorithmsConfig(), tags));
  }

  private static @Nullable AutomatedLabeling automatedLabeling(
      @Nullable LabelingJobAlgorithmsConfig config, TagSet tags) {
    return config == null
        ? AutomatedLabeling.of(null, null, tags)
        : AutomatedLabeling.of(
            config.labelingJobAlgorithmSpecificationArn(),
            config.initialActiveLearningModelArn(),
            tags);
  }

  private static OptionalInt optional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
