package io.plumbline.server.sagemaker.workteam;

import io.plumbline.aws.error.ValidationException;
import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import software.amazon.awssdk.services.sagemaker.model.DescribeSubscribedWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeSubscribedWorkteamResponse;

/**
 * {@code DescribeSubscribedWorkteam}: subscriptions are made at AWS Marketplace, which this service
 * is not part of, so there is none to describe.
 */
final class DescribeSubscribedWorkteamOperation
    implements Operation<DescribeSubscribedWorkteamRequest, DescribeSubscribedWorkteamResponse> {

  @Override
  public DescribeSubscribedWorkteamResponse handle(
      DescribeSubscribedWorkteamRequest request, OperationContext context) {
    throw new ValidationException(
        "The account has no subscription to "
            + request.workteamArn()
            + ". Vendor work teams (AWS Marketplace) are not available in this service.");
  }
}
