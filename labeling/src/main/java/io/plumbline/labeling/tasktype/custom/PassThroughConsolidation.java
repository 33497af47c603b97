package io.plumbline.labeling.tasktype.custom;

import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotationConsolidation;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.LabelMetadata;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The label is empty, and its metadata say where the workers' answers lie: jobs without an
 * annotation consolidation function, and {@code ACS-PassThrough}. Safe for use by many threads.
 */
public final class PassThroughConsolidation implements AnnotationConsolidation {

  /** The S3 URI of the file with the workers' answers. */
  static final String WORKER_RESPONSE_REF = "worker-response-ref";

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects) {
    return new ConsolidatedBatch(
        batch.objects().stream()
            .map(object -> new ConsolidatedObject(object.index(), label(object, batch), null))
            .toList(),
        null);
  }

  private static ObjectNode label(AnnotatedObject object, AnnotatedBatch batch) {
    String attribute = batch.job().labelAttributeName();
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    label.putObject(attribute);
    ObjectNode metadata = label.putObject(attribute + "-metadata");
    LabelMetadata.addCustom(metadata, batch);
    metadata.put(WORKER_RESPONSE_REF, object.workerResponse().toString());
    return label;
  }
}
