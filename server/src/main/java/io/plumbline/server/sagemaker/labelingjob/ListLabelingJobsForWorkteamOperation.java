package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.aws.error.ResourceNotFoundException;
import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobQuery;
import io.plumbline.labeling.job.LabelingJobQuery.SortBy;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.workforce.Workteams;
import software.amazon.awssdk.services.sagemaker.model.LabelCountersForWorkteam;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobForWorkteamSummary;
import software.amazon.awssdk.services.sagemaker.model.ListLabelingJobsForWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.ListLabelingJobsForWorkteamResponse;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;

/** {@code ListLabelingJobsForWorkteam}. */
final class ListLabelingJobsForWorkteamOperation
    implements Operation<ListLabelingJobsForWorkteamRequest, ListLabelingJobsForWorkteamResponse> {

  private final LabelingJobs jobs;
  private final Workteams workteams;

  ListLabelingJobsForWorkteamOperation(LabelingJobs jobs, Workteams workteams) {
    this.jobs = jobs;
    this.workteams = workteams;
  }

  @Override
  public ListLabelingJobsForWorkteamResponse handle(
      ListLabelingJobsForWorkteamRequest request, OperationContext context) {
    String accountId = context.caller().accountId();
    requireWorkteam(accountId, request.workteamArn());
    boolean ascending = request.sortOrder() != SortOrder.DESCENDING;
    JobPage page =
        JobPage.read(
            jobs,
            new LabelingJobQuery(
                accountId,
                request.workteamArn(),
                request.creationTimeAfter(),
                request.creationTimeBefore(),
                null,
                null,
                null,
                request.jobReferenceCodeContains(),
                null,
                SortBy.CREATION_TIME,
                ascending,
                null,
                request.maxResults() == null ? JobPage.DEFAULT_SIZE : request.maxResults()),
            request.nextToken());
    return ListLabelingJobsForWorkteamResponse.builder()
        .labelingJobSummaryList(
            page.jobs().stream().map(ListLabelingJobsForWorkteamOperation::summary).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private void requireWorkteam(String accountId, String workteamArn) {
    try {
      workteams.requireUsable(accountId, workteamArn);
    } catch (InvalidRequestException e) {
      throw new ResourceNotFoundException(String.valueOf(e.getMessage()));
    }
  }

  private static LabelingJobForWorkteamSummary summary(LabelingJob job) {
    LabelCounters counters = job.counters();
    return LabelingJobForWorkteamSummary.builder()
        .labelingJobName(job.name())
        .jobReferenceCode(job.referenceCode())
        .workRequesterAccountId(job.accountId())
        .creationTime(job.createdAt())
        .labelCounters(
            LabelCountersForWorkteam.builder()
                .humanLabeled((int) counters.humanLabeled())
                .pendingHuman(job.status().isOver() ? 0 : (int) counters.unlabeled())
                .total((int) counters.total())
                .build())
        .numberOfHumanWorkersPerDataObject(job.settings().workersPerDataObject())
        .build();
  }
}
