package io.plumbline.labeling.tasktype.namedentity;

import io.plumbline.consolidation.span.ProbableSpan;
import io.plumbline.consolidation.span.SequentialSpans;
import io.plumbline.consolidation.span.Span;
import io.plumbline.consolidation.span.SpanAnnotations;
import io.plumbline.consolidation.span.SpanAnnotationsBuilder;
import io.plumbline.consolidation.span.SpanResult;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.Confidence;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.LabelMetadata;
import io.plumbline.labeling.tasktype.namedentity.MarkedDocument.Answer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one set of entities of several workers', with what earlier batches say of these workers.
 *
 * <p>The label is {@code {"annotations":{"labels":[…],"entities":[{"label","startOffset",
 * "endOffset"}]}}}, and the metadata have a confidence for each entity, in the same order. In jobs
 * with one worker for each object, the label is what the worker marked, and each confidence is 0.
 * Safe for use by many threads.
 */
final class EntityConsolidation {

  private static final SequentialSpans CONSOLIDATOR = new SequentialSpans();

  /**
   * From so many texts on, their words are looked at, too. What is learned from fewer misleads: in
   * a single text, words that were marked twice and not marked once would count against entities
   * that all workers have marked.
   */
  private static final int TEXTS_THAT_TEACH_WORDS = 50;

  private final EntityAnswer answer;

  EntityConsolidation(EntityAnswer answer) {
    this.answer = answer;
  }

  /** One label or failure for each object of the batch. */
  ConsolidatedBatch consolidate(AnnotatedBatch batch) {
    LabelCategories categories = batch.job().categories();
    List<MarkedDocument> documents = EarlierDocuments.read(batch.evidence(), categories);
    int known = documents.size();
    List<ConsolidatedObject> labels = new ArrayList<>();
    for (AnnotatedObject object : batch.objects()) {
      MarkedDocument document = document(object, categories);
      if (document.answers().isEmpty()) {
        labels.add(withoutLabel(object.index()));
      } else {
        documents.add(document);
      }
    }
    List<List<ProbableSpan>> found =
        batch.job().workersPerDataObject() == 1
            ? documents.stream().map(EntityConsolidation::marked).toList()
            : consolidated(documents, categories);
    for (int i = known; i < documents.size(); i++) {
      labels.add(
          new ConsolidatedObject(
              Long.parseLong(documents.get(i).id()), label(found.get(i), batch), null));
    }
    return new ConsolidatedBatch(labels, EarlierDocuments.write(documents, categories));
  }

  private MarkedDocument document(AnnotatedObject object, LabelCategories categories) {
    EntityText text = EntityText.of(object);
    List<Answer> answers = new ArrayList<>();
    object
        .annotations()
        .forEach(
            annotation ->
                answer
                    .spansIn(annotation.content(), categories, text)
                    .ifPresent(spans -> answers.add(new Answer(annotation.workerId(), spans))));
    return new MarkedDocument(Long.toString(object.index()), text.text(), answers);
  }

  private static List<List<ProbableSpan>> consolidated(
      List<MarkedDocument> documents, LabelCategories categories) {
    boolean words =
        documents.size() >= TEXTS_THAT_TEACH_WORDS
            && documents.stream().noneMatch(document -> document.text().isEmpty());
    SpanAnnotationsBuilder builder = SpanAnnotations.builder(categories.names());
    for (MarkedDocument document : documents) {
      if (words) {
        builder.document(document.id(), document.text());
      }
      document
          .answers()
          .forEach(given -> builder.add(document.id(), given.workerId(), given.spans()));
    }
    SpanResult result = CONSOLIDATOR.fit(builder.build());
    return result.spans();
  }

  /** What the only worker marked. */
  private static List<ProbableSpan> marked(MarkedDocument document) {
    return document.answers().get(0).spans().stream()
        .map(span -> new ProbableSpan(span, 0))
        .toList();
  }

  private static ObjectNode label(List<ProbableSpan> found, AnnotatedBatch batch) {
    LabelCategories categories = batch.job().categories();
    String attribute = batch.job().labelAttributeName();
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    ObjectNode annotations = label.putObject(attribute).putObject("annotations");
    EntityLabels.addTo(annotations.putArray("labels"), categories);
    ArrayNode entities = annotations.putArray("entities");
    ObjectNode metadata = label.putObject(attribute + "-metadata");
    ArrayNode confidences = metadata.putArray("entities");
    for (ProbableSpan one : found) {
      Span span = one.span();
      ObjectNode entity = entities.addObject();
      entity.put("label", categories.names().get(span.label()));
      entity.put("startOffset", span.start());
      entity.put("endOffset", span.end());
      confidences.addObject().put("confidence", Confidence.of(one.probability()));
    }
    LabelMetadata.addHuman(metadata, "groundtruth/text-span", batch);
    return label;
  }

  private static ConsolidatedObject withoutLabel(long index) {
    return new ConsolidatedObject(
        index,
        JsonNodeFactory.instance.objectNode(),
        "no worker's answer gives a list of entities");
  }
}
