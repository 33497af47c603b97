package io.plumbline.server.sagemaker.workforce;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.workforce.Workforces;
import software.amazon.awssdk.services.sagemaker.model.DescribeWorkforceRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeWorkforceResponse;

/** {@code DescribeWorkforce}. */
final class DescribeWorkforceOperation
    implements Operation<DescribeWorkforceRequest, DescribeWorkforceResponse> {

  private final Workforces workforces;
  private final WorkforceView view;

  DescribeWorkforceOperation(Workforces workforces, WorkforceView view) {
    this.workforces = workforces;
    this.view = view;
  }

  @Override
  public DescribeWorkforceResponse handle(
      DescribeWorkforceRequest request, OperationContext context) {
    return DescribeWorkforceResponse.builder()
        .workforce(
            view.of(workforces.describe(context.caller().accountId(), request.workforceName())))
        .build();
  }
}
