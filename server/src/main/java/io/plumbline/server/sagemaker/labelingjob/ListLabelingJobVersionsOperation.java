package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.aws.json.EpochSeconds;
import io.plumbline.aws.operation.JsonOperation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.engine.JobChanges;
import io.plumbline.labeling.job.JobVersion;
import io.plumbline.labeling.job.Resend;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ListLabelingJobVersions}, an operation of our own. */
final class ListLabelingJobVersionsOperation implements JsonOperation {

  private final JobChanges changes;

  ListLabelingJobVersionsOperation(JobChanges changes) {
    this.changes = changes;
  }

  @Override
  public ObjectNode handle(OperationContext context) {
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    ArrayNode list = answer.putArray("Versions");
    changes
        .versions(
            context.caller().accountId(), context.json().path("LabelingJobName").stringValue())
        .forEach(entry -> add(list.addObject(), entry));
    return answer;
  }

  private static void add(ObjectNode node, JobChanges.Entry entry) {
    JobVersion version = entry.version();
    Resend resend = version.resend();
    node.put("Version", version.version());
    node.put("CreationTime", EpochSeconds.write(version.createdAt()));
    node.put("ChangedBy", version.changedBy());
    ArrayNode changed = node.putArray("Changes");
    version.changes().forEach(changed::add);
    if (resend != null) {
      node.put("Resend", resend.toString());
    }
    node.put("Answers", entry.answers());
    node.put("Applied", entry.applied());
  }
}
