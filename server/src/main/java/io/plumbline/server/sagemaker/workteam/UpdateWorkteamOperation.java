package io.plumbline.server.sagemaker.workteam;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.workforce.WorkteamChange;
import io.plumbline.labeling.workforce.Workteams;
import software.amazon.awssdk.services.sagemaker.model.NotificationConfiguration;
import software.amazon.awssdk.services.sagemaker.model.UpdateWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateWorkteamResponse;
import software.amazon.awssdk.services.sagemaker.model.WorkerAccessConfiguration;

/**
 * {@code UpdateWorkteam}: members that are not given stay as they are; lists are replaced, and an
 * empty {@code NotificationConfiguration} takes the topic away.
 */
final class UpdateWorkteamOperation
    implements Operation<UpdateWorkteamRequest, UpdateWorkteamResponse> {

  private final Workteams workteams;
  private final WorkteamView view;

  UpdateWorkteamOperation(Workteams workteams, WorkteamView view) {
    this.workteams = workteams;
    this.view = view;
  }

  @Override
  public UpdateWorkteamResponse handle(UpdateWorkteamRequest request, OperationContext context) {
    NotificationConfiguration notification = request.notificationConfiguration();
    WorkerAccessConfiguration access = request.workerAccessConfiguration();
    WorkteamChange change =
        new WorkteamChange(
            request.hasMemberDefinitions()
                ? WorkteamShapes.members(request.memberDefinitions())
                : null,
            request.description(),
            notification == null
                ? null
                : new WorkteamChange.Notification(WorkteamShapes.topicArn(notification)),
            access == null ? null : WorkteamShapes.access(access));
    return UpdateWorkteamResponse.builder()
        .workteam(
            view.of(workteams.update(context.caller().accountId(), request.workteamName(), change)))
        .build();
  }
}
