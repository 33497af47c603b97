package io.plumbline.server.sagemaker.humantaskui;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.humantaskui.HumanTaskUi;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import software.amazon.awssdk.services.sagemaker.model.DescribeHumanTaskUiRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeHumanTaskUiResponse;
import software.amazon.awssdk.services.sagemaker.model.HumanTaskUiStatus;

/** {@code DescribeHumanTaskUi}: the template by address and hash. */
final class DescribeHumanTaskUiOperation
    implements Operation<DescribeHumanTaskUiRequest, DescribeHumanTaskUiResponse> {

  private final HumanTaskUis uis;
  private final TemplateLinks links;

  DescribeHumanTaskUiOperation(HumanTaskUis uis, TemplateLinks links) {
    this.uis = uis;
    this.links = links;
  }

  @Override
  public DescribeHumanTaskUiResponse handle(
      DescribeHumanTaskUiRequest request, OperationContext context) {
    HumanTaskUi ui = uis.describe(context.caller().accountId(), request.humanTaskUiName());
    return DescribeHumanTaskUiResponse.builder()
        .humanTaskUiArn(uis.arn(ui))
        .humanTaskUiName(ui.name())
        .humanTaskUiStatus(HumanTaskUiStatus.ACTIVE)
        .creationTime(ui.createdAt())
        .uiTemplate(template -> template.url(links.to(ui)).contentSha256(ui.contentSha256()))
        .build();
  }
}
