package io.plumbline.server.sagemaker.workteam;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.workforce.Workteams;
import software.amazon.awssdk.services.sagemaker.model.DescribeWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeWorkteamResponse;

/** {@code DescribeWorkteam}. */
final class DescribeWorkteamOperation
    implements Operation<DescribeWorkteamRequest, DescribeWorkteamResponse> {

  private final Workteams workteams;
  private final WorkteamView view;

  DescribeWorkteamOperation(Workteams workteams, WorkteamView view) {
    this.workteams = workteams;
    this.view = view;
  }

  @Override
  public DescribeWorkteamResponse handle(
      DescribeWorkteamRequest request, OperationContext context) {
    return DescribeWorkteamResponse.builder()
        .workteam(view.of(workteams.describe(context.caller().accountId(), request.workteamName())))
        .build();
  }
}
