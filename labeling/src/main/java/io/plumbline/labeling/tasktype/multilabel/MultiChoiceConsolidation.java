package io.plumbline.labeling.tasktype.multilabel;

import io.plumbline.consolidation.multilabel.MultilabelAnswers;
import io.plumbline.consolidation.multilabel.MultilabelConsolidator;
import io.plumbline.consolidation.multilabel.MultilabelResult;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.Confidence;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.LabelMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one list of classes of several workers' lists.
 *
 * <p>The label has each class that at least one worker picked, as Ground Truth's has, and its
 * confidence says how probable it is: two decimals, rounded down; 0 in jobs with one worker for
 * each object. Who wants the probable ones takes those of 0.5 and more. Safe for use by many
 * threads.
 */
final class MultiChoiceConsolidation {

  private final MultiChoiceAnswer choice;
  private final String metadataType;
  private final MultilabelConsolidator consolidator;

  MultiChoiceConsolidation(
      MultiChoiceAnswer choice, String metadataType, MultilabelConsolidator consolidator) {
    this.choice = choice;
    this.metadataType = metadataType;
    this.consolidator = consolidator;
  }

  ConsolidatedBatch consolidate(AnnotatedBatch batch) {
    LabelCategories categories = batch.job().categories();
    MultilabelAnswers.Builder builder = MultilabelAnswers.builder(categories.names());
    Map<Long, Set<Integer>> picked = new HashMap<>();
    for (AnnotatedObject object : batch.objects()) {
      for (Annotation annotation : object.annotations()) {
        Optional<Set<String>> labels = choice.labelsIn(annotation.content(), categories);
        if (labels.isPresent()) {
          builder.add(Long.toString(object.index()), annotation.workerId(), labels.get());
          Set<Integer> indexes = picked.computeIfAbsent(object.index(), key -> new TreeSet<>());
          labels.get().forEach(label -> indexes.add(categories.indexOf(label)));
        }
      }
    }
    MultilabelAnswers answers = builder.build();
    MultilabelResult result = consolidator.fit(answers);
    Map<String, Integer> fitted = new HashMap<>();
    for (int i = 0; i < answers.objects().size(); i++) {
      fitted.put(answers.objects().get(i), i);
    }
    List<ConsolidatedObject> consolidated = new ArrayList<>();
    for (AnnotatedObject object : batch.objects()) {
      Integer position = fitted.get(Long.toString(object.index()));
      consolidated.add(
          position == null
              ? withoutLabel(object)
              : withLabel(
                  object,
                  batch,
                  picked.getOrDefault(object.index(), Set.of()),
                  result.probability()[position]));
    }
    return new ConsolidatedBatch(consolidated, null);
  }

  private ConsolidatedObject withLabel(
      AnnotatedObject object, AnnotatedBatch batch, Set<Integer> picked, double[] probability) {
    String attribute = batch.job().labelAttributeName();
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    ArrayNode value = label.putArray(attribute);
    ObjectNode metadata = label.putObject(attribute + "-metadata");
    ObjectNode classMap = metadata.putObject("class-map");
    ObjectNode confidenceMap = metadata.putObject("confidence-map");
    for (int index : picked) {
      value.add(index);
      String key = Integer.toString(index);
      classMap.put(key, batch.job().categories().names().get(index));
      confidenceMap.put(
          key, batch.job().workersPerDataObject() == 1 ? 0 : Confidence.of(probability[index]));
    }
    LabelMetadata.addHuman(metadata, metadataType, batch);
    return new ConsolidatedObject(object.index(), label, null);
  }

  private static ConsolidatedObject withoutLabel(AnnotatedObject object) {
    return new ConsolidatedObject(
        object.index(),
        JsonNodeFactory.instance.objectNode(),
        "no worker's answer gives a list of classes");
  }
}
