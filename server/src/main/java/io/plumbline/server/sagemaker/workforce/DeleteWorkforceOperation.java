package io.plumbline.server.sagemaker.workforce;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.workforce.Workforces;
import software.amazon.awssdk.services.sagemaker.model.DeleteWorkforceRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteWorkforceResponse;

/** {@code DeleteWorkforce}. */
final class DeleteWorkforceOperation
    implements Operation<DeleteWorkforceRequest, DeleteWorkforceResponse> {

  private final Workforces workforces;

  DeleteWorkforceOperation(Workforces workforces) {
    this.workforces = workforces;
  }

  @Override
  public DeleteWorkforceResponse handle(DeleteWorkforceRequest request, OperationContext context) {
    workforces.delete(context.caller().accountId(), request.workforceName());
    return DeleteWorkforceResponse.builder().build();
  }
}
