package io.plumbline.server.sagemaker.humantaskui;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.humantaskui.HumanTaskUi;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.server.sagemaker.tag.WireTags;
import software.amazon.awssdk.services.sagemaker.model.CreateHumanTaskUiRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateHumanTaskUiResponse;

/** {@code CreateHumanTaskUi}. */
final class CreateHumanTaskUiOperation
    implements Operation<CreateHumanTaskUiRequest, CreateHumanTaskUiResponse> {

  private final HumanTaskUis uis;

  CreateHumanTaskUiOperation(HumanTaskUis uis) {
    this.uis = uis;
  }

  @Override
  public CreateHumanTaskUiResponse handle(
      CreateHumanTaskUiRequest request, OperationContext context) {
    HumanTaskUi ui =
        uis.create(
            context.caller().accountId(),
            request.humanTaskUiName(),
            request.uiTemplate().content(),
            WireTags.read(request.tags()));
    return CreateHumanTaskUiResponse.builder().humanTaskUiArn(uis.arn(ui)).build();
  }
}
