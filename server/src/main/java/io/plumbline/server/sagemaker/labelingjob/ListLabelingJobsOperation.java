package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobQuery;
import io.plumbline.labeling.job.LabelingJobs;
import software.amazon.awssdk.services.sagemaker.model.CreateLabelingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobSummary;
import software.amazon.awssdk.services.sagemaker.model.ListLabelingJobsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListLabelingJobsResponse;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;

/** {@code ListLabelingJobs}: by default the oldest first, as its documentation says. */
final class ListLabelingJobsOperation
    implements Operation<ListLabelingJobsRequest, ListLabelingJobsResponse> {

  private final LabelingJobs jobs;

  ListLabelingJobsOperation(LabelingJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public ListLabelingJobsResponse handle(
      ListLabelingJobsRequest request, OperationContext context) {
    LabelingJobQuery.SortBy sortBy = sortBy(request);
    boolean ascending = request.sortOrder() != SortOrder.DESCENDING;
    JobPage page =
        JobPage.read(
            jobs,
            new LabelingJobQuery(
                context.caller().accountId(),
                null,
                request.creationTimeAfter(),
                request.creationTimeBefore(),
                request.lastModifiedTimeAfter(),
                request.lastModifiedTimeBefore(),
                request.nameContains(),
                null,
                request.statusEqualsAsString() == null
                    ? null
                    : JobStatus.ofWireName(request.statusEqualsAsString()),
                sortBy,
                ascending,
                null,
                request.maxResults() == null ? JobPage.DEFAULT_SIZE : request.maxResults()),
            request.nextToken());
    return ListLabelingJobsResponse.builder()
        .labelingJobSummaryList(page.jobs().stream().map(this::summary).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private static LabelingJobQuery.SortBy sortBy(ListLabelingJobsRequest request) {
    if (request.sortBy() == null) {
      return LabelingJobQuery.SortBy.CREATION_TIME;
    }
    return switch (request.sortBy()) {
      case NAME -> LabelingJobQuery.SortBy.NAME;
      case STATUS -> LabelingJobQuery.SortBy.STATUS;
      default -> LabelingJobQuery.SortBy.CREATION_TIME;
    };
  }

  private LabelingJobSummary summary(LabelingJob job) {
    CreateLabelingJobRequest asked = LabelingJobViews.request(job);
    return LabelingJobSummary.builder()
        .labelingJobName(job.name())
        .labelingJobArn(job.arn())
        .creationTime(job.createdAt())
        .lastModifiedTime(job.lastModifiedAt())
        .labelingJobStatus(job.status().wireName())
        .labelCounters(LabelingJobViews.counters(job.counters()))
        .workteamArn(job.settings().workteamArn())
        .preHumanTaskLambdaArn(job.settings().preHumanTaskFunctionArn())
        .annotationConsolidationLambdaArn(job.settings().consolidationFunctionArn())
        .failureReason(job.failureReason())
        .labelingJobOutput(LabelingJobViews.output(job, jobs))
        .inputConfig(asked.inputConfig())
        .build();
  }
}
