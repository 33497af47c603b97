package io.plumbline.labeling.tasktype.segmentation;

import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.BuiltInTemplate;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.tasktype.TaskTraits;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.image.ImageFileCheck;
import io.plumbline.labeling.tasktype.image.ImageSize;
import io.plumbline.labeling.tasktype.mask.PaletteFile;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Workers paint a class over every part of an image. */
public final class SemanticSegmentation implements TaskType {

  static final String METADATA_TYPE = "groundtruth/semantic-segmentation";

  private static final TaskTraits TRAITS =
      TaskTraits.ofMasks(
          "SemanticSegmentation",
          BuiltInTemplate.of(SemanticSegmentation.class, "semantic-segmentation.liquid.html"));

  private final SegmentationAnswer answer = new SegmentationAnswer();
  private final SegmentationConsolidation consolidation = new SegmentationConsolidation(answer);
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  @Override
  public TaskTraits traits() {
    return TRAITS;
  }

  @Override
  public Preparation prepare(ManifestLine line, JobFacts job, AccountObjects objects)
      throws IOException {
    if (job.categories().names().size() > PaletteFile.MAX_LABELS) {
      return new Preparation.Refused(
          "a mask has room for " + PaletteFile.MAX_LABELS + " labels; the job has more");
    }
    return imageFileCheck.prepareToDrawOver(line, job, objects);
  }

  @Override
  public Optional<String> problemWithAnswer(ObjectNode given, AnsweredTask task) {
    Optional<ImageSize> size = ImageSize.in(task.input().get());
    return size.isPresent()
        ? answer.problemWith(given, task.categories(), size.get())
        : Optional.empty();
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects)
      throws IOException {
    return consolidation.consolidate(batch, objects);
  }
}
