package io.plumbline.labeling.tasktype.classification;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalAnswersBuilder;
import io.plumbline.consolidation.categorical.CategoricalConsolidator;
import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.Confidence;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.LabelMetadata;
import io.plumbline.labeling.tasktype.MachineLabeling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one class of several workers' choices, with what earlier batches say of these workers.
 *
 * <p>The label is the class's index. The confidence has two decimals, rounded down, so that it
 * never says more than is known; it is 0 in jobs with one worker for each object, as Ground Truth's
 * is. Safe for use by many threads.
 */
public final class SingleChoiceConsolidation {

  private final SingleChoiceAnswer choice;
  private final String metadataType;
  private final CategoricalConsolidator consolidator;

  /**
   * @param metadataType the {@code type} in the label's metadata
   */
  public SingleChoiceConsolidation(
      SingleChoiceAnswer choice, String metadataType, CategoricalConsolidator consolidator) {
    this.choice = choice;
    this.metadataType = metadataType;
    this.consolidator = consolidator;
  }

  /** One label or failure for each object of the batch. */
  public ConsolidatedBatch consolidate(AnnotatedBatch batch) {
    CategoricalAnswers answers = answersOf(batch);
    CategoricalResult result =
        consolidator.fit(
            answers, WorkerEvidenceJson.read(batch.evidence(), batch.job().categories().names()));
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
              : withLabel(object, batch, result.winner()[position], result.confidence()[position]));
    }
    return new ConsolidatedBatch(consolidated, WorkerEvidenceJson.write(result.evidence()));
  }

  private CategoricalAnswers answersOf(AnnotatedBatch batch) {
    CategoricalAnswersBuilder answers =
        CategoricalAnswers.builder(batch.job().categories().names());
    for (AnnotatedObject object : batch.objects()) {
      for (Annotation annotation : object.annotations()) {
        Optional<String> label = choice.labelIn(annotation.content());
        if (label.isPresent() && batch.job().categories().indexOf(label.get()) >= 0) {
          answers.add(Long.toString(object.index()), annotation.workerId(), label.get());
        }
      }
    }
    return answers.build();
  }

  private ConsolidatedObject withLabel(
      AnnotatedObject object, AnnotatedBatch batch, int winner, double probability) {
    double confidence = batch.job().workersPerDataObject() == 1 ? 0 : Confidence.of(probability);
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    LabelMetadata.addHuman(metadata(label, batch.job(), winner, confidence), metadataType, batch);
    return new ConsolidatedObject(object.index(), label, null);
  }

  /** The label that a model gives; see {@link MachineLabeling#machineLabel}. */
  public ObjectNode machineLabel(JobFacts job, int category, double probability, Instant at) {
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    LabelMetadata.addMachine(
        metadata(label, job, category, Confidence.of(probability)), metadataType, job, at);
    return label;
  }

  private static ObjectNode metadata(
      ObjectNode label, JobFacts job, int category, double confidence) {
    label.put(job.labelAttributeName(), category);
    ObjectNode metadata = label.putObject(job.labelAttributeName() + "-metadata");
    metadata.put("class-name", job.categories().names().get(category));
    metadata.put("confidence", confidence);
    return metadata;
  }

  private static ConsolidatedObject withoutLabel(AnnotatedObject object) {
    return new ConsolidatedObject(
        object.index(),
        JsonNodeFactory.instance.objectNode(),
        "no worker's answer names one of the job's classes");
  }
}
