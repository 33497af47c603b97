package io.plumbline.labeling.tasktype;

import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers in the form that annotation consolidation functions read: {@code
 * [{"datasetObjectId","dataObject":{"s3Uri"|"content"},"annotations":[{"workerId","annotationData":
 * {"content":"…"}}]}]}. The content of an annotation is JSON within a string.
 */
public final class ConsolidationRequest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ConsolidationRequest() {}

  /** The file's content for some objects. */
  public static byte[] of(List<AnnotatedObject> objects) {
    ArrayNode payload = JSON.createArrayNode();
    for (AnnotatedObject object : objects) {
      ObjectNode node = payload.addObject();
      node.put("datasetObjectId", Long.toString(object.index()));
      ObjectNode dataObject = node.putObject("dataObject");
      if (object.sourceRef() == null) {
        dataObject.put("content", object.source());
      } else {
        dataObject.put("s3Uri", object.sourceRef());
      }
      ArrayNode annotations = node.putArray("annotations");
      for (Annotation annotation : object.annotations()) {
        ObjectNode one = annotations.addObject();
        one.put("workerId", annotation.workerId());
        one.putObject("annotationData").put("content", annotation.content().toString());
      }
    }
    return JSON.writeValueAsBytes(payload);
  }
}
