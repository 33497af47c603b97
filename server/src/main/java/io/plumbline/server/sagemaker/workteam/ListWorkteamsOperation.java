package io.plumbline.server.sagemaker.workteam;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.listing.ListRequest.SortBy;
import io.plumbline.labeling.listing.Page;
import io.plumbline.labeling.workforce.Workteam;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.sagemaker.listing.ListQuery;
import software.amazon.awssdk.services.sagemaker.model.ListWorkteamsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListWorkteamsResponse;
import software.amazon.awssdk.services.sagemaker.model.ListWorkteamsSortByOptions;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;

/** {@code ListWorkteams}: by default the oldest first, as its documentation says. */
final class ListWorkteamsOperation
    implements Operation<ListWorkteamsRequest, ListWorkteamsResponse> {

  private final Workteams workteams;
  private final WorkteamView view;

  ListWorkteamsOperation(Workteams workteams, WorkteamView view) {
    this.workteams = workteams;
    this.view = view;
  }

  @Override
  public ListWorkteamsResponse handle(ListWorkteamsRequest request, OperationContext context) {
    boolean byName = request.sortBy() == ListWorkteamsSortByOptions.NAME;
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
    Page<Workteam> page = workteams.list(context.caller().accountId(), query.request());
    return ListWorkteamsResponse.builder()
        .workteams(view.all(page.items()))
        .nextToken(query.nextToken(page))
        .build();
  }
}
