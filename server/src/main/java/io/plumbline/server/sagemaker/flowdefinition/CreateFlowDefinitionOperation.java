package io.plumbline.server.sagemaker.flowdefinition;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.flowdefinition.FlowDefinition;
import io.plumbline.labeling.flowdefinition.FlowDefinitions;
import io.plumbline.server.sagemaker.tag.WireTags;
import software.amazon.awssdk.services.sagemaker.model.CreateFlowDefinitionRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateFlowDefinitionResponse;

/** {@code CreateFlowDefinition}. */
final class CreateFlowDefinitionOperation
    implements Operation<CreateFlowDefinitionRequest, CreateFlowDefinitionResponse> {

  private final FlowDefinitions definitions;

  CreateFlowDefinitionOperation(FlowDefinitions definitions) {
    this.definitions = definitions;
  }

  @Override
  public CreateFlowDefinitionResponse handle(
      CreateFlowDefinitionRequest request, OperationContext context) {
    FlowDefinition definition =
        definitions.create(
            context.caller().accountId(),
            request.flowDefinitionName(),
            FlowSettingsShapes.read(request),
            WireTags.read(request.tags()));
    return CreateFlowDefinitionResponse.builder()
        .flowDefinitionArn(definitions.arn(definition))
        .build();
  }
}
