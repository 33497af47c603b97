package io.plumbline.server.sagemaker.workforce;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.workforce.NewWorkforce;
import io.plumbline.labeling.workforce.SourceIpRule;
import io.plumbline.labeling.workforce.Workforce;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.server.sagemaker.tag.WireTags;
import java.util.Objects;
import software.amazon.awssdk.services.sagemaker.model.CreateWorkforceRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateWorkforceResponse;

/** {@code CreateWorkforce}. */
final class CreateWorkforceOperation
    implements Operation<CreateWorkforceRequest, CreateWorkforceResponse> {

  private final Workforces workforces;

  CreateWorkforceOperation(Workforces workforces) {
    this.workforces = workforces;
  }

  @Override
  public CreateWorkforceResponse handle(CreateWorkforceRequest request, OperationContext context) {
    WorkforceShapes.refuseVpc(request.workforceVpcConfig());
    Workforce workforce =
        workforces.create(
            context.caller().accountId(),
            new NewWorkforce(
                request.workforceName(),
                WorkforceShapes.provider(request.cognitoConfig(), request.oidcConfig()),
                Objects.requireNonNullElse(
                    WorkforceShapes.sourceIps(request.sourceIpConfig()), SourceIpRule.EVERYWHERE),
                WorkforceShapes.ipAddressType(request.ipAddressTypeAsString()),
                WireTags.read(request.tags())));
    return CreateWorkforceResponse.builder().workforceArn(workforces.arn(workforce)).build();
  }
}
