package io.plumbline.labeling.tasktype.segmentation;

import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.SemanticAnnotations;
import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import io.plumbline.consolidation.mask.SemanticConsolidator;
import io.plumbline.consolidation.mask.SemanticResult;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.Confidence;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.LabelMetadata;
import io.plumbline.labeling.tasktype.image.ImageFileCheck;
import io.plumbline.labeling.tasktype.image.ImageSize;
import io.plumbline.labeling.tasktype.mask.MaskProblem;
import io.plumbline.labeling.tasktype.mask.PaletteFile;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one mask of several workers' for each image, and writes it to the job's output.
 *
 * <p>Workers are judged by how their masks agree with the others' over several images; so many are
 * consolidated together as fit {@value #RUNS_AT_ONCE} runs, 32 MB. In jobs with one worker for each
 * object, the label is what the worker painted, and each confidence is 0. Safe for use by many
 * threads.
 */
final class SegmentationConsolidation {

  private static final long RUNS_AT_ONCE = 4_000_000;
  private static final String PNG = "image/png";

  private final SegmentationAnswer answer;
  private final SemanticConsolidator consolidator = new SemanticConsolidator();
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  SegmentationConsolidation(SegmentationAnswer answer) {
    this.answer = answer;
  }

  /** One label or failure for each object of the batch. */
  ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects) throws IOException {
    List<ConsolidatedObject> labels = new ArrayList<>();
    List<Painted> waiting = new ArrayList<>();
    long runs = 0;
    for (AnnotatedObject object : batch.objects()) {
      Painted painted = painted(object, batch.job().categories(), objects);
      if (painted.masks().isEmpty()) {
        labels.add(withoutLabel(object.index()));
      } else {
        waiting.add(painted);
        runs += painted.runs();
      }
      if (runs > RUNS_AT_ONCE) {
        label(waiting, batch, objects, labels);
        waiting.clear();
        runs = 0;
      }
    }
    label(waiting, batch, objects, labels);
    return new ConsolidatedBatch(labels, null);
  }

  /**
   * What workers painted over one image.
   *
   * @param object the image
   * @param masks by worker
   */
  private record Painted(AnnotatedObject object, Map<String, LabelMask> masks) {
    private long runs() {
      return masks.values().stream().mapToLong(LabelMask::runs).sum();
    }
  }

  private Painted painted(
      AnnotatedObject object, LabelCategories categories, AccountObjects objects)
      throws IOException {
    Map<String, LabelMask> masks = new LinkedHashMap<>();
    Optional<ImageSize> size = imageFileCheck.sizeOf(object, objects);
    if (size.isPresent()) {
      for (Annotation annotation : object.annotations()) {
        try {
          masks.put(
              annotation.workerId(), answer.maskIn(annotation.content(), categories, size.get()));
        } catch (MaskProblem passedOver) {
          // Answers are checked when they are given; this one came another way.
        }
      }
    }
    return new Painted(object, masks);
  }

  private void label(
      List<Painted> paintings,
      AnnotatedBatch batch,
      AccountObjects objects,
      List<ConsolidatedObject> labels)
      throws IOException {
    if (paintings.isEmpty()) {
      return;
    }
    if (batch.job().workersPerDataObject() == 1) {
      for (Painted painted : paintings) {
        LabelMask only = painted.masks().values().iterator().next();
        labels.add(labeled(painted.object(), only, 0, batch, objects));
      }
      return;
    }
    SemanticResult result = consolidator.fit(annotations(paintings));
    for (int i = 0; i < paintings.size(); i++) {
      labels.add(
          labeled(
              paintings.get(i).object(),
              result.masks().get(i),
              Confidence.of(result.confidence()[i]),
              batch,
              objects));
    }
  }

  private static SemanticAnnotations annotations(List<Painted> paintings) {
    List<String> images = new ArrayList<>();
    List<String> workers = new ArrayList<>();
    List<WorkerMask> masks = new ArrayList<>();
    for (Painted painted : paintings) {
      int image = images.size();
      images.add(Long.toString(painted.object().index()));
      painted
          .masks()
          .forEach(
              (workerId, mask) -> {
                if (!workers.contains(workerId)) {
                  workers.add(workerId);
                }
                masks.add(new WorkerMask(image, workers.indexOf(workerId), mask));
              });
    }
    return new SemanticAnnotations(images, workers, masks);
  }

  private static ConsolidatedObject labeled(
      AnnotatedObject object,
      LabelMask mask,
      double confidence,
      AnnotatedBatch batch,
      AccountObjects objects)
      throws IOException {
    LabelCategories categories = batch.job().categories();
    int[] colors =
        ColorMap.colors(object.taskInput().path(MaskAdjustment.LABEL_MAPPINGS), categories);
    S3Location file = batch.job().annotationFile(LabelMetadata.fileOf(batch, object.index()));
    objects.write(file, PaletteFile.of(mask, colors), PNG);
    String attribute = batch.job().labelAttributeName();
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    label.put(attribute, file.toString());
    ObjectNode metadata = label.putObject(attribute + "-metadata");
    ColorMap.add(metadata, labelsOf(mask), colors, categories, confidence);
    LabelMetadata.addHuman(metadata, SemanticSegmentation.METADATA_TYPE, batch);
    return new ConsolidatedObject(object.index(), label, null);
  }

  private static Set<Integer> labelsOf(LabelMask mask) {
    Set<Integer> labels = new TreeSet<>();
    for (int run = 0; run < mask.runs(); run++) {
      if (mask.label(run) > 0) {
        labels.add(mask.label(run));
      }
    }
    return labels;
  }

  private static ConsolidatedObject withoutLabel(long index) {
    return new ConsolidatedObject(
        index,
        JsonNodeFactory.instance.objectNode(),
        "no worker's answer gives a mask, or the image cannot be read");
  }
}
