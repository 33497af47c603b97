package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.JobOutput;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  void write(
      LabelingJob job,
      List<DataObject> dataObjects,
      AnnotatedBatch batch,
      ConsolidatedBatch consolidated)
      throws IOException {
    AccountObjects objects = storage.of(job.accountId());
    JobOutput output = job.output();
    int iteration = job.progress().iteration();
    Instant time = batch.creationDate();
    objects.write(
        output.consolidationRequest(iteration, time), request(dataObjects, batch), JSON_TYPE);
    objects.write(output.consolidationResponse(iteration, time), response(consolidated), JSON_TYPE);
  }

  private static byte[] request(List<DataObject> dataObjects, AnnotatedBatch batch) {
    Map<Long, DataObject> byIndex =
        dataObjects.stream().collect(Collectors.toMap(DataObject::index, Function.identity()));
    ArrayNode payload = JSON.createArrayNode();
    for (AnnotatedObject annotated : batch.objects()) {
      DataObject object = byIndex.get(annotated.index());
      if (object == null) {
        throw new IllegalStateException("object " + annotated.index() + " is not in the batch");
      }
      ObjectNode node = payload.addObject();
      node.put("datasetObjectId", Long.toString(annotated.index()));
      ObjectNode dataObject = node.putObject("dataObject");
      if (object.sourceRef() == null) {
        dataObject.put("content", object.source());
      } else {
        dataObject.put("s3Uri", object.sourceRef());
      }
      ArrayNode annotations = node.putArray("annotations");
      for (Annotation annotation : annotated.annotations()) {
        ObjectNode one = annotations.addObject();
        one.put("workerId", annotation.workerId());
        one.putObject("annotationData").put("content", annotation.content().toString());
      }
    }
    return JSON.writeValueAsBytes(payload);
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
