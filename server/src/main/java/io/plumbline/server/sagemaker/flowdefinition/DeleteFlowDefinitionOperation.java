package io.plumbline.server.sagemaker.flowdefinition;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.flowdefinition.FlowDefinitions;
import software.amazon.awssdk.services.sagemaker.model.DeleteFlowDefinitionRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteFlowDefinitionResponse;

/** {@code DeleteFlowDefinition}. */
final class DeleteFlowDefinitionOperation
    implements Operation<DeleteFlowDefinitionRequest, DeleteFlowDefinitionResponse> {

  private final FlowDefinitions definitions;

  DeleteFlowDefinitionOperation(FlowDefinitions definitions) {
    this.definitions = definitions;
  }

  @Override
  public DeleteFlowDefinitionResponse handle(
      DeleteFlowDefinitionRequest request, OperationContext context) {
    definitions.delete(context.caller().accountId(), request.flowDefinitionName());
    return DeleteFlowDefinitionResponse.builder().build();
  }
}
