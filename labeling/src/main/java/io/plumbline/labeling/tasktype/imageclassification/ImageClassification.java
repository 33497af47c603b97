package io.plumbline.labeling.tasktype.imageclassification;

import io.plumbline.consolidation.categorical.CategoricalConsolidator;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.classification.SingleChoiceAnswer;
import io.plumbline.labeling.tasktype.classification.SingleChoiceConsolidation;
import io.plumbline.labeling.tasktype.image.ImageFileCheck;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A worker picks the one class that fits an image. */
public final class ImageClassification implements TaskType {

  private final SingleChoiceAnswer choice = new SingleChoiceAnswer("crowd-image-classifier");
  private final SingleChoiceConsolidation consolidation;
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  public ImageClassification(CategoricalConsolidator consolidator) {
    this.consolidation =
        new SingleChoiceConsolidation(choice, "groundtruth/image-classification", consolidator);
  }

  @Override
  public String name() {
    return "ImageMultiClass";
  }

  @Override
  public boolean labelIsFile() {
    return false;
  }

  @Override
  public int minimumLabels() {
    return 2;
  }

  @Override
  public Optional<String> problemWithObject(ManifestLine line, AccountObjects objects)
      throws IOException {
    String sourceRef = line.sourceRef();
    return sourceRef == null
        ? Optional.of("an image needs \"source-ref\" with its S3 URI, not \"source\"")
        : imageFileCheck.problemWith(sourceRef, objects);
  }

  @Override
  public ObjectNode taskInput(ManifestLine line, LabelCategories categories) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input.put("taskObject", line.sourceRef());
    ArrayNode labels = input.putArray("labels");
    categories.names().forEach(labels::add);
    return input;
  }

  @Override
  public Optional<String> problemWithAnswer(ObjectNode answer, LabelCategories categories) {
    return choice.problemWith(answer, categories);
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch) {
    return consolidation.consolidate(batch);
  }
}
