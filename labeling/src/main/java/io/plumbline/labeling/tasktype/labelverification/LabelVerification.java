package io.plumbline.labeling.tasktype.labelverification;

import io.plumbline.consolidation.categorical.CategoricalConsolidator;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.BuiltInTemplate;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.tasktype.TaskInput;
import io.plumbline.labeling.tasktype.TaskTraits;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.audit.AuditedLabel;
import io.plumbline.labeling.tasktype.audit.WorkerFeedback;
import io.plumbline.labeling.tasktype.classification.SingleChoiceAnswer;
import io.plumbline.labeling.tasktype.classification.SingleChoiceConsolidation;
import io.plumbline.labeling.tasktype.image.ImageFileCheck;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A worker says how good the labels of an image are, and may add a comment. */
public final class LabelVerification implements TaskType {

  private final TaskTraits traits;
  private final AuditedLabel audited;
  private final SingleChoiceAnswer choice = new SingleChoiceAnswer("crowd-image-classifier");
  private final SingleChoiceConsolidation consolidation;
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  private LabelVerification(
      String name, AuditedLabel audited, String template, CategoricalConsolidator consolidator) {
    this.traits = TaskTraits.of(name, 1, BuiltInTemplate.of(LabelVerification.class, template));
    this.audited = audited;
    this.consolidation =
        new SingleChoiceConsolidation(choice, "groundtruth/label-verification", consolidator);
  }

  /** Of bounding boxes. */
  public static LabelVerification ofBoundingBoxes(CategoricalConsolidator consolidator) {
    return new LabelVerification(
        "VerificationBoundingBox",
        new AuditedLabel("groundtruth/object-detection", "bounding boxes"),
        "bounding-box-verification.liquid.html",
        consolidator);
  }

  /** Of semantic segmentation masks. */
  public static LabelVerification ofSemanticSegmentation(CategoricalConsolidator consolidator) {
    return new LabelVerification(
        "VerificationSemanticSegmentation",
        new AuditedLabel("groundtruth/semantic-segmentation", "segmentation mask"),
        "semantic-segmentation-verification.liquid.html",
        consolidator);
  }

  @Override
  public TaskTraits traits() {
    return traits;
  }

  @Override
  public Preparation prepare(ManifestLine line, JobFacts job, AccountObjects objects)
      throws IOException {
    Optional<String> attribute = audited.attributeIn(line, job);
    if (attribute.isEmpty()) {
      return new Preparation.Refused(audited.missingIn(job));
    }
    return imageFileCheck
        .inspect(line, objects)
        .prepare(
            size -> {
              ObjectNode input = TaskInput.of(line.sourceRef(), job.categories());
              input.set("manifestLine", line.json());
              input.put(AuditedLabel.INPUT_NAME, attribute.get());
              return new Preparation.Ready(input);
            });
  }

  @Override
  public Optional<String> problemWithAnswer(ObjectNode answer, AnsweredTask task) {
    return choice.problemWith(answer, task.categories());
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects) {
    ConsolidatedBatch consolidated = consolidation.consolidate(batch);
    Map<Long, AnnotatedObject> answered = new HashMap<>();
    batch.objects().forEach(object -> answered.put(object.index(), object));
    String metadata = batch.job().labelAttributeName() + "-metadata";
    for (ConsolidatedObject object : consolidated.objects()) {
      AnnotatedObject answers = answered.get(object.index());
      if (answers != null && object.label().get(metadata) instanceof ObjectNode node) {
        WorkerFeedback.add(node, WorkerFeedback.of(answers));
      }
    }
    return consolidated;
  }
}
