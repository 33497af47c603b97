package io.plumbline.labeling.tasktype.multilabel;

import io.plumbline.consolidation.multilabel.MultilabelConsolidator;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.BuiltInTemplate;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.tasktype.TaskInput;
import io.plumbline.labeling.tasktype.TaskTraits;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.image.ImageFileCheck;
import io.plumbline.labeling.tasktype.text.TextCheck;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A worker picks every class that fits an image or a text. */
public final class MultilabelClassification implements TaskType {

  private final Medium medium;
  private final TaskTraits traits;
  private final MultiChoiceAnswer choice;
  private final MultiChoiceConsolidation consolidation;
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  /** What is classified. */
  private enum Medium {
    IMAGE(
        "ImageMultiClassMultiLabel",
        "crowd-image-classifier-multi-select",
        "groundtruth/image-classification-multilabel",
        "image-classification-multilabel.liquid.html"),
    TEXT(
        "TextMultiClassMultiLabel",
        "crowd-classifier-multi-select",
        "groundtruth/text-classification-multilabel",
        "text-classification-multilabel.liquid.html");

    private final String taskType;
    private final String element;
    private final String metadataType;
    private final String template;

    Medium(String taskType, String element, String metadataType, String template) {
      this.taskType = taskType;
      this.element = element;
      this.metadataType = metadataType;
      this.template = template;
    }
  }

  private MultilabelClassification(Medium medium, MultilabelConsolidator consolidator) {
    this.medium = medium;
    this.traits =
        TaskTraits.of(
            medium.taskType,
            2,
            BuiltInTemplate.of(MultilabelClassification.class, medium.template));
    this.choice = new MultiChoiceAnswer(medium.element);
    this.consolidation = new MultiChoiceConsolidation(choice, medium.metadataType, consolidator);
  }

  /** Of images. */
  public static MultilabelClassification ofImages(MultilabelConsolidator consolidator) {
    return new MultilabelClassification(Medium.IMAGE, consolidator);
  }

  /** Of texts. */
  public static MultilabelClassification ofTexts(MultilabelConsolidator consolidator) {
    return new MultilabelClassification(Medium.TEXT, consolidator);
  }

  @Override
  public TaskTraits traits() {
    return traits;
  }

  @Override
  public Preparation prepare(ManifestLine line, JobFacts job, AccountObjects objects)
      throws IOException {
    return medium == Medium.IMAGE
        ? imageFileCheck.inspect(line, objects).prepare(size -> ready(line.sourceRef(), job))
        : TextCheck.problemWithObject(line)
            .<Preparation>map(Preparation.Refused::new)
            .orElseGet(() -> ready(line.source(), job));
  }

  private static Preparation ready(@Nullable String taskObject, JobFacts job) {
    return new Preparation.Ready(TaskInput.of(taskObject, job.categories()));
  }

  @Override
  public Optional<String> problemWithAnswer(ObjectNode answer, AnsweredTask task) {
    return choice.problemWith(answer, task.categories());
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects) {
    return consolidation.consolidate(batch);
  }
}
