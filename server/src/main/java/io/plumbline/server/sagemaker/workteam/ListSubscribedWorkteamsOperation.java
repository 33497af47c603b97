package io.plumbline.server.sagemaker.workteam;

import io.plumbline.aws.error.ValidationException;
import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import java.util.List;
import software.amazon.awssdk.services.sagemaker.model.ListSubscribedWorkteamsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListSubscribedWorkteamsResponse;
import software.amazon.awssdk.services.sagemaker.model.SubscribedWorkteam;

/** {@code ListSubscribedWorkteams}: none, see {@link DescribeSubscribedWorkteamOperation}. */
final class ListSubscribedWorkteamsOperation
    implements Operation<ListSubscribedWorkteamsRequest, ListSubscribedWorkteamsResponse> {

  @Override
  public ListSubscribedWorkteamsResponse handle(
      ListSubscribedWorkteamsRequest request, OperationContext context) {
    if (request.nextToken() != null) {
      throw new ValidationException("NextToken is not one of this list; the list is empty");
    }
    return ListSubscribedWorkteamsResponse.builder()
        .subscribedWorkteams(List.<SubscribedWorkteam>of())
        .build();
  }
}
