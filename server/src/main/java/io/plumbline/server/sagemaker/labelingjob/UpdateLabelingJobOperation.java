package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.aws.operation.JsonOperation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.engine.JobChanges;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.job.JobChange;
import io.plumbline.labeling.job.Resend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code UpdateLabelingJob}, an operation of our own: its members are those of {@code
 * CreateLabelingJob}, and what is left out stays as it is.
 */
final class UpdateLabelingJobOperation implements JsonOperation {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TASK = "HumanTaskConfig";
  private static final String LABELS = "LabelCategoryConfigS3Uri";
  private static final String PRIORITY = "Priority";

  private final JobChanges changes;

  UpdateLabelingJobOperation(JobChanges changes) {
    this.changes = changes;
  }

  @Override
  public ObjectNode handle(OperationContext context) {
    ObjectNode request = context.json();
    JobChanges.Changed changed =
        changes.change(
            context.caller().accountId(),
            request.path("LabelingJobName").stringValue(),
            change(request, context.caller().accessKeyId()));
    ObjectNode answer = JSON.createObjectNode();
    answer.put("LabelingJobArn", changed.arn());
    answer.put("Version", changed.version());
    ArrayNode warnings = answer.putArray("Warnings");
    changed.warnings().forEach(warnings::add);
    return answer;
  }

  private static JobChange change(ObjectNode request, String accessKeyId) {
    JsonNode task = request.path(TASK);
    JsonNode ui = task.path("UiConfig");
    if (!ui.isMissingNode() && ui.size() != 1) {
      throw new InvalidRequestException(
          "HumanTaskConfig.UiConfig needs exactly one of UiTemplateS3Uri and HumanTaskUiArn");
    }
    String resend = text(request, "Resend");
    return new JobChange(
        text(task, "TaskTitle"),
        text(task, "TaskDescription"),
        task.has("TaskKeywords") ? texts(task.path("TaskKeywords")) : null,
        number(task, "NumberOfHumanWorkersPerDataObject"),
        seconds(task, "TaskTimeLimitInSeconds"),
        seconds(task, "TaskAvailabilityLifetimeInSeconds"),
        number(task, "MaxConcurrentTaskCount"),
        S3Fields.optionalFile(
            "HumanTaskConfig.UiConfig.UiTemplateS3Uri", text(ui, "UiTemplateS3Uri")),
        text(ui, "HumanTaskUiArn"),
        S3Fields.optionalFile(LABELS, text(request, LABELS)),
        number(request, PRIORITY),
        task.has("PublicWorkforceTaskPrice"),
        resend == null ? null : Resend.parse(resend),
        text(request, "ClientToken"),
        accessKeyId,
        members(request),
        document -> changed(document, request));
  }

  private static List<String> members(ObjectNode request) {
    List<String> members = new ArrayList<>();
    for (String own : List.of(LABELS, PRIORITY)) {
      if (request.has(own)) {
        members.add(own);
      }
    }
    members.addAll(request.path(TASK).propertyNames());
    return members;
  }

  /** What {@code DescribeLabelingJob} gives follows what it was changed to. */
  private static String changed(String document, ObjectNode request) {
    ObjectNode root = (ObjectNode) JSON.readTree(document);
    request
        .path(TASK)
        .properties()
        .forEach(member -> root.withObjectProperty(TASK).set(member.getKey(), member.getValue()));
    if (request.has(LABELS)) {
      root.set(LABELS, request.path(LABELS));
    }
    return root.toString();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::stringValue).toList();
  }

  private static @Nullable String text(JsonNode node, String member) {
    return node.has(member) ? node.path(member).stringValue() : null;
  }

  private static @Nullable Integer number(JsonNode node, String member) {
    return node.has(member) ? node.path(member).intValue() : null;
  }

  private static @Nullable Duration seconds(JsonNode node, String member) {
    Integer number = number(node, member);
    return number == null ? null : Duration.ofSeconds(number);
  }
}
