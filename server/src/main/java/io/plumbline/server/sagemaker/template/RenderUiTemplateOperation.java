package io.plumbline.server.sagemaker.template;

import io.plumbline.aws.error.ValidationException;
import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.labeling.template.TemplateError;
import io.plumbline.labeling.template.TemplateException;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.labeling.template.lint.ElementCatalogue;
import io.plumbline.labeling.template.lint.Finding;
import io.plumbline.labeling.template.lint.TemplateLint;
import io.plumbline.server.readaccess.LinkReader;
import io.plumbline.server.readaccess.ReadAccess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.sagemaker.model.RenderUiTemplateRequest;
import software.amazon.awssdk.services.sagemaker.model.RenderUiTemplateResponse;
import software.amazon.awssdk.services.sagemaker.model.RenderingError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code RenderUiTemplate}: the page that a worker would see, if it can be rendered, and every
 * error of the template with its place, as {@code plumbline template check} finds them. The links
 * in the page work for an hour.
 */
final class RenderUiTemplateOperation
    implements Operation<RenderUiTemplateRequest, RenderUiTemplateResponse> {

  private static final Duration LINK_LIFETIME = Duration.ofHours(1);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HumanTaskUis humanTaskUis;
  private final ReadAccess readAccess;
  private final URI service;
  private final TemplateLint lint = new TemplateLint(ElementCatalogue.standard());

  /**
   * Renders pages whose script and objects come from {@code service}.
   *
   * @param service scheme, host and port of this service
   */
  RenderUiTemplateOperation(HumanTaskUis humanTaskUis, ReadAccess readAccess, URI service) {
    this.humanTaskUis = humanTaskUis;
    this.readAccess = readAccess;
    this.service = service;
  }

  @Override
  public RenderUiTemplateResponse handle(
      RenderUiTemplateRequest request, OperationContext context) {
    String accountId = context.caller().accountId();
    String source = source(request, accountId);
    JsonNode input = input(request.task().input());
    LinkReader reader = LinkReader.anywhere(service);
    try {
      String page =
          WorkerTemplate.compile(source, service + "/assets/")
              .render(
                  input,
                  location ->
                      readAccess.link(accountId, location, reader, LINK_LIFETIME).toString());
      return response(
          page, lint.check(source).stream().filter(Finding::isError).map(Finding::error).toList());
    } catch (TemplateException e) {
      return response("", e.errors());
    }
  }

  private static RenderUiTemplateResponse response(String page, List<TemplateError> errors) {
    return RenderUiTemplateResponse.builder()
        .renderedContent(page)
        .errors(
            errors.stream()
                .map(
                    error ->
                        RenderingError.builder()
                            .code(error.code())
                            .message(error.toString())
                            .build())
                .toList())
        .build();
  }

  private String source(RenderUiTemplateRequest request, String accountId) {
    boolean hasTemplate = request.uiTemplate() != null;
    if (hasTemplate == (request.humanTaskUiArn() != null)) {
      throw new ValidationException("Give exactly one of UiTemplate and HumanTaskUiArn");
    }
    return hasTemplate
        ? request.uiTemplate().content()
        : humanTaskUis.content(
            accountId, humanTaskUis.requireUsable(accountId, request.humanTaskUiArn()).name());
  }

  private static JsonNode input(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw new ValidationException(
          "Task.Input is not JSON: "
              + e.getOriginalMessage()
              + " (line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ")");
    }
  }
}
