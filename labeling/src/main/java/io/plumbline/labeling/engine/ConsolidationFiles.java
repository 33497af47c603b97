package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.JobOutput;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.ConsolidationRequest;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what goes into the consolidation of a batch and what comes out of it, in the form that the
 * contract of annotation consolidation functions gives. Safe for use by many threads.
 */
public final class ConsolidationFiles {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String JSON_TYPE = "application/json";

  private final JobStorage storage;

  public ConsolidationFiles(JobStorage storage) {
    this.storage = storage;
  }

  /** Writes the batch where it says that its request lies. */
  void writeRequest(LabelingJob job, AnnotatedBatch batch) throws IOException {
    storage
        .of(job.accountId())
        .write(batch.request(), ConsolidationRequest.of(batch.objects()), JSON_TYPE);
  }

  void writeResponse(LabelingJob job, AnnotatedBatch batch, ConsolidatedBatch consolidated)
      throws IOException {
    JobOutput output = job.output();
    storage
        .of(job.accountId())
        .write(
            output.consolidationResponse(job.progress().iteration(), batch.creationDate()),
            response(consolidated),
            JSON_TYPE);
  }

  private static byte[] response(ConsolidatedBatch consolidated) {
    ArrayNode payload = JSON.createArrayNode();
    for (ConsolidatedObject object : consolidated.objects()) {
      if (object.failure() == null) {
        ObjectNode node = payload.addObject();
        node.put("datasetObjectId", Long.toString(object.index()));
        node.putObject("consolidatedAnnotation").set("content", object.label());
      }
    }
    return JSON.writeValueAsBytes(payload);
  }
}
