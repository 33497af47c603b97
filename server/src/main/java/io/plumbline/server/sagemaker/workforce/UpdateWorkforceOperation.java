package io.plumbline.server.sagemaker.workforce;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.workforce.WorkforceChange;
import io.plumbline.labeling.workforce.Workforces;
import software.amazon.awssdk.services.sagemaker.model.OidcConfig;
import software.amazon.awssdk.services.sagemaker.model.UpdateWorkforceRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateWorkforceResponse;

/** {@code UpdateWorkforce}: members that are not given stay as they are. */
final class UpdateWorkforceOperation
    implements Operation<UpdateWorkforceRequest, UpdateWorkforceResponse> {

  private final Workforces workforces;
  private final WorkforceView view;

  UpdateWorkforceOperation(Workforces workforces, WorkforceView view) {
    this.workforces = workforces;
    this.view = view;
  }

  @Override
  public UpdateWorkforceResponse handle(UpdateWorkforceRequest request, OperationContext context) {
    WorkforceShapes.refuseVpc(request.workforceVpcConfig());
    OidcConfig oidc = request.oidcConfig();
    WorkforceChange change =
        new WorkforceChange(
            oidc == null ? null : WorkforceShapes.oidc(oidc),
            WorkforceShapes.sourceIps(request.sourceIpConfig()),
            WorkforceShapes.ipAddressType(request.ipAddressTypeAsString()));
    return UpdateWorkforceResponse.builder()
        .workforce(
            view.of(
                workforces.update(context.caller().accountId(), request.workforceName(), change)))
        .build();
  }
}
