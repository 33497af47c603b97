package io.plumbline.server.sagemaker.humantaskui;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import software.amazon.awssdk.services.sagemaker.model.DeleteHumanTaskUiRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteHumanTaskUiResponse;

/** {@code DeleteHumanTaskUi}. */
final class DeleteHumanTaskUiOperation
    implements Operation<DeleteHumanTaskUiRequest, DeleteHumanTaskUiResponse> {

  private final HumanTaskUis uis;

  DeleteHumanTaskUiOperation(HumanTaskUis uis) {
    this.uis = uis;
  }

  @Override
  public DeleteHumanTaskUiResponse handle(
      DeleteHumanTaskUiRequest request, OperationContext context) {
    uis.delete(context.caller().accountId(), request.humanTaskUiName());
    return DeleteHumanTaskUiResponse.builder().build();
  }
}
