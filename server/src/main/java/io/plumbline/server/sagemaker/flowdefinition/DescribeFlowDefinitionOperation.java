package io.plumbline.server.sagemaker.flowdefinition;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.flowdefinition.FlowDefinition;
import io.plumbline.labeling.flowdefinition.FlowDefinitions;
import io.plumbline.labeling.flowdefinition.FlowSettings;
import software.amazon.awssdk.services.sagemaker.model.DescribeFlowDefinitionRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeFlowDefinitionResponse;
import software.amazon.awssdk.services.sagemaker.model.FlowDefinitionStatus;

/** {@code DescribeFlowDefinition}: all that was asked for at its creation. */
final class DescribeFlowDefinitionOperation
    implements Operation<DescribeFlowDefinitionRequest, DescribeFlowDefinitionResponse> {

  private final FlowDefinitions definitions;

  DescribeFlowDefinitionOperation(FlowDefinitions definitions) {
    this.definitions = definitions;
  }

  @Override
  public DescribeFlowDefinitionResponse handle(
      DescribeFlowDefinitionRequest request, OperationContext context) {
    FlowDefinition definition =
        definitions.describe(context.caller().accountId(), request.flowDefinitionName());
    FlowSettings settings = definition.settings();
    return DescribeFlowDefinitionResponse.builder()
        .flowDefinitionArn(definitions.arn(definition))
        .flowDefinitionName(definition.name())
        .flowDefinitionStatus(FlowDefinitionStatus.ACTIVE)
        .creationTime(definition.createdAt())
        .humanLoopRequestSource(FlowSettingsShapes.source(settings))
        .humanLoopActivationConfig(FlowSettingsShapes.activation(settings))
        .humanLoopConfig(FlowSettingsShapes.humanLoop(settings))
        .outputConfig(FlowSettingsShapes.output(settings))
        .roleArn(settings.roleArn())
        .build();
  }
}
