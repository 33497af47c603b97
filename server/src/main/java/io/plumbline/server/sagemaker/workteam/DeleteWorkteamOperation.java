package io.plumbline.server.sagemaker.workteam;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.workforce.Workteams;
import software.amazon.awssdk.services.sagemaker.model.DeleteWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteWorkteamResponse;

/** {@code DeleteWorkteam}. */
final class DeleteWorkteamOperation
    implements Operation<DeleteWorkteamRequest, DeleteWorkteamResponse> {

  private final Workteams workteams;

  DeleteWorkteamOperation(Workteams workteams) {
    this.workteams = workteams;
  }

  @Override
  public DeleteWorkteamResponse handle(DeleteWorkteamRequest request, OperationContext context) {
    workteams.delete(context.caller().accountId(), request.workteamName());
    return DeleteWorkteamResponse.builder().success(true).build();
  }
}
