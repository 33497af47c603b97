package io.plumbline.labeling.tasktype.custom;

import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.objectstore.S3Location;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event that an annotation consolidation function gets. {@code outputConfig} and {@code
 * kmsKeyId} are not in the documented schema; published functions read them.
 */
final class ConsolidationEvent {

  private static final String VERSION = "2018-10-16";
  private static final JsonMapper JSON = JsonMapper.shared();

  private ConsolidationEvent() {}

  static ObjectNode of(JobFacts job, S3Location request) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", VERSION);
    event.put("labelingJobArn", job.arn());
    if (!job.categories().names().isEmpty()) {
      ArrayNode categories = event.putArray("labelCategories");
      job.categories().names().forEach(categories::add);
    }
    event.put("labelAttributeName", job.labelAttributeName());
    event.put("roleArn", job.roleArn());
    event.putObject("payload").put("s3Uri", request.toString());
    event.put("outputConfig", job.annotations().toString());
    if (job.kmsKeyId() != null) {
      event.put("kmsKeyId", job.kmsKeyId());
    }
    return event;
  }
}
