package io.plumbline.labeling.tasktype.custom;

import io.plumbline.labeling.function.AnnotationFunctions.FunctionResult;
import io.plumbline.labeling.function.FunctionFailure;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.LabelMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an annotation consolidation function returned: {@code
 * [{"datasetObjectId","consolidatedAnnotation":{"content":{"<label attribute>":…}}}]}.
 *
 * @param contentById the content for each object that the function spoke of
 */
record ConsolidationReply(Map<String, JsonNode> contentById) {

  private static final String FORM =
      "; an annotation consolidation function returns"
          + " [{\"datasetObjectId\":\"0\",\"consolidatedAnnotation\":{\"content\":{\"<label"
          + " attribute name>\":…}}}]";

  /**
   * Reads a reply.
   *
   * @throws FunctionFailure when it is no list of labels
   */
  static ConsolidationReply of(FunctionResult result, List<AnnotatedObject> asked)
      throws FunctionFailure {
    JsonNode value = result.value();
    if (!value.isArray()) {
      throw new FunctionFailure("it returned no list" + FORM, result.log());
    }
    Map<String, JsonNode> contentById = new HashMap<>();
    for (JsonNode entry : value) {
      JsonNode id = entry.path("datasetObjectId");
      if (!id.isValueNode()) {
        throw new FunctionFailure(
            "entry " + contentById.size() + " of its list has no \"datasetObjectId\"" + FORM,
            result.log());
      }
      contentById.put(id.asString(), entry.path("consolidatedAnnotation").path("content"));
    }
    return new ConsolidationReply(contentById);
  }

  /**
   * The label of an object. Metadata that the function gave stay; what it left out is added.
   *
   * @param failed makes the outcome of an object that has no label
   */
  ConsolidatedObject labelOf(
      AnnotatedObject object,
      AnnotatedBatch batch,
      BiFunction<Long, String, ConsolidatedObject> failed) {
    String id = Long.toString(object.index());
    String attribute = batch.job().labelAttributeName();
    JsonNode content = contentById.get(id);
    if (content == null) {
      return failed.apply(object.index(), "it returned nothing for object " + id);
    }
    if (!(content instanceof ObjectNode label) || !label.has(attribute)) {
      return failed.apply(
          object.index(),
          "what it returned for object " + id + " has no \"" + attribute + "\"" + FORM);
    }
    ObjectNode complete = label.deepCopy();
    String metadataName = attribute + "-metadata";
    if (!(complete.get(metadataName) instanceof ObjectNode)) {
      complete.putObject(metadataName);
    }
    ObjectNode metadata = (ObjectNode) complete.get(metadataName);
    ObjectNode standard = metadata.objectNode();
    LabelMetadata.addCustom(standard, batch);
    standard
        .properties()
        .forEach(
            property -> {
              if (!metadata.has(property.getKey())) {
                metadata.set(property.getKey(), property.getValue());
              }
            });
    return new ConsolidatedObject(object.index(), complete, null);
  }
}
