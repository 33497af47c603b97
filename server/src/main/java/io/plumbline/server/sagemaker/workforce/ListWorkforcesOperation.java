package io.plumbline.server.sagemaker.workforce;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.listing.ListRequest.SortBy;
import io.plumbline.labeling.listing.Page;
import io.plumbline.labeling.workforce.Workforce;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.server.sagemaker.listing.ListQuery;
import software.amazon.awssdk.services.sagemaker.model.ListWorkforcesRequest;
import software.amazon.awssdk.services.sagemaker.model.ListWorkforcesResponse;
import software.amazon.awssdk.services.sagemaker.model.ListWorkforcesSortByOptions;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;

/** {@code ListWorkforces}. */
final class ListWorkforcesOperation
    implements Operation<ListWorkforcesRequest, ListWorkforcesResponse> {

  private final Workforces workforces;
  private final WorkforceView view;

  ListWorkforcesOperation(Workforces workforces, WorkforceView view) {
    this.workforces = workforces;
    this.view = view;
  }

  @Override
  public ListWorkforcesResponse handle(ListWorkforcesRequest request, OperationContext context) {
    boolean byName = request.sortBy() == ListWorkforcesSortByOptions.NAME;
    ListQuery query =
        ListQuery.of(
            context,
            new ListQuery.Filter(
                request.nameContains(),
                null,
                null,
                byName ? SortBy.NAME : SortBy.CREATION_TIME,
                request.sortOrder() == SortOrder.DESCENDING),
            request.maxResults(),
            request.nextToken());
    Page<Workforce> page = workforces.list(context.caller().accountId(), query.request());
    return ListWorkforcesResponse.builder()
        .workforces(page.items().stream().map(view::of).toList())
        .nextToken(query.nextToken(page))
        .build();
  }
}
