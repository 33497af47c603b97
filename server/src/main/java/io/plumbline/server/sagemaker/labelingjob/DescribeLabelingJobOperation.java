package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.tag.TagRepository;
import java.util.List;
import software.amazon.awssdk.services.sagemaker.model.CreateLabelingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeLabelingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeLabelingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** {@code DescribeLabelingJob}. */
final class DescribeLabelingJobOperation
    implements Operation<DescribeLabelingJobRequest, DescribeLabelingJobResponse> {

  private final LabelingJobs jobs;
  private final TagRepository tags;

  DescribeLabelingJobOperation(LabelingJobs jobs, TagRepository tags) {
    this.jobs = jobs;
    this.tags = tags;
  }

  @Override
  public DescribeLabelingJobResponse handle(
      DescribeLabelingJobRequest request, OperationContext context) {
    LabelingJob job = jobs.describe(context.caller().accountId(), request.labelingJobName());
    CreateLabelingJobRequest asked = LabelingJobViews.request(job);
    List<Tag> present =
        tags.find(job.arn()).tags().stream()
            .map(tag -> Tag.builder().key(tag.key()).value(tag.value()).build())
            .toList();
    return DescribeLabelingJobResponse.builder()
        .labelingJobStatus(job.status().wireName())
        .labelCounters(LabelingJobViews.counters(job.counters()))
        .failureReason(job.failureReason())
        .creationTime(job.createdAt())
        .lastModifiedTime(job.lastModifiedAt())
        .jobReferenceCode(job.referenceCode())
        .labelingJobName(job.name())
        .labelingJobArn(job.arn())
        .labelAttributeName(asked.labelAttributeName())
        .inputConfig(asked.inputConfig())
        .outputConfig(asked.outputConfig())
        .roleArn(asked.roleArn())
        .labelCategoryConfigS3Uri(asked.labelCategoryConfigS3Uri())
        .stoppingConditions(asked.stoppingConditions())
        .labelingJobAlgorithmsConfig(asked.labelingJobAlgorithmsConfig())
        .humanTaskConfig(asked.humanTaskConfig())
        .tags(present)
        .labelingJobOutput(LabelingJobViews.output(job, jobs))
        .build();
  }
}
