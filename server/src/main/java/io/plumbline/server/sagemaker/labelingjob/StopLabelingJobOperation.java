package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.job.LabelingJobs;
import software.amazon.awssdk.services.sagemaker.model.StopLabelingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.StopLabelingJobResponse;

/** {@code StopLabelingJob}. */
final class StopLabelingJobOperation
    implements Operation<StopLabelingJobRequest, StopLabelingJobResponse> {

  private final LabelingJobs jobs;

  StopLabelingJobOperation(LabelingJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public StopLabelingJobResponse handle(StopLabelingJobRequest request, OperationContext context) {
    jobs.stop(context.caller().accountId(), request.labelingJobName());
    return StopLabelingJobResponse.builder().build();
  }
}
