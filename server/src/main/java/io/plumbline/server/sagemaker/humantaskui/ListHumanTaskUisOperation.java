package io.plumbline.server.sagemaker.humantaskui;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.humantaskui.HumanTaskUi;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.labeling.listing.ListRequest.SortBy;
import io.plumbline.labeling.listing.Page;
import io.plumbline.server.sagemaker.listing.ListQuery;
import software.amazon.awssdk.services.sagemaker.model.HumanTaskUiSummary;
import software.amazon.awssdk.services.sagemaker.model.ListHumanTaskUisRequest;
import software.amazon.awssdk.services.sagemaker.model.ListHumanTaskUisResponse;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;

/** {@code ListHumanTaskUis}: by creation time. */
final class ListHumanTaskUisOperation
    implements Operation<ListHumanTaskUisRequest, ListHumanTaskUisResponse> {

  private final HumanTaskUis uis;

  ListHumanTaskUisOperation(HumanTaskUis uis) {
    this.uis = uis;
  }

  @Override
  public ListHumanTaskUisResponse handle(
      ListHumanTaskUisRequest request, OperationContext context) {
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
    Page<HumanTaskUi> page = uis.list(context.caller().accountId(), query.request());
    return ListHumanTaskUisResponse.builder()
        .humanTaskUiSummaries(page.items().stream().map(this::summary).toList())
        .nextToken(query.nextToken(page))
        .build();
  }

  private HumanTaskUiSummary summary(HumanTaskUi ui) {
    return HumanTaskUiSummary.builder()
        .humanTaskUiName(ui.name())
        .humanTaskUiArn(uis.arn(ui))
        .creationTime(ui.createdAt())
        .build();
  }
}
