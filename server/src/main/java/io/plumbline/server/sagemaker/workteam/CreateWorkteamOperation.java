package io.plumbline.server.sagemaker.workteam;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.workforce.NewWorkteam;
import io.plumbline.labeling.workforce.WorkerAccess;
import io.plumbline.labeling.workforce.Workteam;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.sagemaker.tag.WireTags;
import software.amazon.awssdk.services.sagemaker.model.CreateWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateWorkteamResponse;
import software.amazon.awssdk.services.sagemaker.model.WorkerAccessConfiguration;

/** {@code CreateWorkteam}. */
final class CreateWorkteamOperation
    implements Operation<CreateWorkteamRequest, CreateWorkteamResponse> {

  private final Workteams workteams;

  CreateWorkteamOperation(Workteams workteams) {
    this.workteams = workteams;
  }

  @Override
  public CreateWorkteamResponse handle(CreateWorkteamRequest request, OperationContext context) {
    WorkerAccessConfiguration access = request.workerAccessConfiguration();
    Workteam workteam =
        workteams.create(
            context.caller().accountId(),
            new NewWorkteam(
                request.workteamName(),
                request.workforceName(),
                request.description(),
                WorkteamShapes.members(request.memberDefinitions()),
                WorkteamShapes.topicArn(request.notificationConfiguration()),
                access == null ? WorkerAccess.UNSPECIFIED : WorkteamShapes.access(access),
                WireTags.read(request.tags())));
    return CreateWorkteamResponse.builder().workteamArn(workteams.arn(workteam)).build();
  }
}
