package io.plumbline.consolidationcli.spans;

import io.plumbline.consolidation.span.ProbableSpan;
import io.plumbline.consolidation.span.SpanAnnotations;
import io.plumbline.consolidation.span.SpanResult;
import io.plumbline.consolidationcli.groundtruth.Confidence;
import io.plumbline.consolidationcli.groundtruth.LabelCategories;
import io.plumbline.consolidationcli.groundtruth.ManifestLabel;
import io.plumbline.consolidationcli.groundtruth.ManifestLabels;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spans as the output manifest of a named entity recognition job has them. */
record SpanManifest(SpanAnnotations annotations, SpanResult result, LabelCategories categories)
    implements ManifestLabels {

  @Override
  public ManifestLabel of(int document) {
    boolean single = annotations.answers().size() == annotations.documents().size();
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    ObjectNode inner = value.putObject("annotations");
    ArrayNode labels = inner.putArray("labels");
    categories.names().forEach(name -> labels.addObject().put("label", name));
    ArrayNode entities = inner.putArray("entities");
    ArrayNode confidences = metadata.putArray("entities");
    for (ProbableSpan found : result.spans().get(document)) {
      entities
          .addObject()
          .put("label", annotations.classes().get(found.span().label()))
          .put("startOffset", found.span().start())
          .put("endOffset", found.span().end());
      confidences.addObject().put("confidence", Confidence.of(found.probability(), single));
    }
    return new ManifestLabel(value, metadata, "text-span");
  }
}
