package io.plumbline.server.sagemaker.flowdefinition;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.flowdefinition.FlowDefinition;
import io.plumbline.labeling.flowdefinition.FlowDefinitions;
import io.plumbline.labeling.listing.ListRequest.SortBy;
import io.plumbline.labeling.listing.Page;
import io.plumbline.server.sagemaker.listing.ListQuery;
import software.amazon.awssdk.services.sagemaker.model.FlowDefinitionStatus;
import software.amazon.awssdk.services.sagemaker.model.FlowDefinitionSummary;
import software.amazon.awssdk.services.sagemaker.model.ListFlowDefinitionsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListFlowDefinitionsResponse;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;

/** {@code ListFlowDefinitions}: by creation time. */
final class ListFlowDefinitionsOperation
    implements Operation<ListFlowDefinitionsRequest, ListFlowDefinitionsResponse> {

  private final FlowDefinitions definitions;

  ListFlowDefinitionsOperation(FlowDefinitions definitions) {
    this.definitions = definitions;
  }

  @Override
  public ListFlowDefinitionsResponse handle(
      ListFlowDefinitionsRequest request, OperationContext context) {
    ListQuery query =
        ListQuery.of(
            context,
            new ListQuery.Filter(
                null,
                request.creationTimeAfter(),
                request.creationTimeBefore(),
                SortBy.CREATION_TIME,
                request.sortOrder() == SortOrder.DESCENDING),
            request.maxResults(),
            request.nextToken());
    Page<FlowDefinition> page = definitions.list(context.caller().accountId(), query.request());
    return ListFlowDefinitionsResponse.builder()
        .flowDefinitionSummaries(page.items().stream().map(this::summary).toList())
        .nextToken(query.nextToken(page))
        .build();
  }

  private FlowDefinitionSummary summary(FlowDefinition definition) {
    return FlowDefinitionSummary.builder()
        .flowDefinitionName(definition.name())
        .flowDefinitionArn(definitions.arn(definition))
        .flowDefinitionStatus(FlowDefinitionStatus.ACTIVE)
        .creationTime(definition.createdAt())
        .build();
  }
}
