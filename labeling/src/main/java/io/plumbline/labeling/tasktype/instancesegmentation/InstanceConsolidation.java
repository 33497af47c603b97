package io.plumbline.labeling.tasktype.instancesegmentation;

import io.plumbline.consolidation.mask.InstanceConsolidator;
import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnAnnotationsBuilder;
import io.plumbline.consolidation.shape.FoundObject;
import io.plumbline.consolidation.shape.Visit.Drawn;
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
import io.plumbline.labeling.tasktype.mask.ClassColors;
import io.plumbline.labeling.tasktype.mask.HexColor;
import io.plumbline.labeling.tasktype.mask.MaskProblem;
import io.plumbline.labeling.tasktype.mask.PaletteFile;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one set of objects of several workers' in each image, and writes them as one PNG to the
 * job's output: a pixel's value is the number of the object that it belongs to, 0 for none.
 *
 * <p>Objects are numbered from the most to the least probable; where two overlap, the more probable
 * one has the pixels. In jobs with one worker for each object, the label is what the worker
 * painted, and each confidence is 0. Safe for use by many threads.
 */
final class InstanceConsolidation {

  private static final String PNG = "image/png";

  private final InstanceAnswer answer;
  private final InstanceConsolidator consolidator = new InstanceConsolidator();
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  InstanceConsolidation(InstanceAnswer answer) {
    this.answer = answer;
  }

  /**
   * One object of a label.
   *
   * @param label index of its class
   * @param mask where it is
   * @param confidence as it is to be written
   */
  private record Instance(int label, LabelMask mask, double confidence) {}

  /**
   * An image and what is in it.
   *
   * @param index the data object's index in the manifest
   */
  private record Image(long index, ImageSize size, List<Instance> instances) {}

  /** One label or failure for each object of the batch. */
  ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects) throws IOException {
    LabelCategories categories = batch.job().categories();
    DrawnAnnotationsBuilder<LabelMask> drawn = DrawnAnnotations.builder(categories.names());
    Map<String, Image> images = new LinkedHashMap<>();
    List<ConsolidatedObject> labels = new ArrayList<>();
    for (AnnotatedObject object : batch.objects()) {
      Optional<ImageSize> size = imageFileCheck.sizeOf(object, objects);
      Map<String, List<Drawn<LabelMask>>> answers =
          size.isPresent() ? answers(object, categories, size.get()) : Map.of();
      if (answers.isEmpty()) {
        labels.add(withoutLabel(object.index()));
      } else {
        add(object.index(), size.get(), answers, categories, drawn);
        images.put(
            Long.toString(object.index()),
            new Image(object.index(), size.get(), onlyWorkers(answers)));
      }
    }
    Collection<Image> found =
        batch.job().workersPerDataObject() == 1
            ? images.values()
            : consolidated(images, drawn.build());
    for (Image image : found) {
      labels.add(labeled(image, batch, objects));
    }
    return new ConsolidatedBatch(labels, null);
  }

  private List<Image> consolidated(
      Map<String, Image> images, DrawnAnnotations<LabelMask> annotations) {
    Map<String, List<Instance>> found = new HashMap<>();
    for (FoundObject<LabelMask> object : consolidator.fit(annotations).objects()) {
      found
          .computeIfAbsent(annotations.images().get(object.image()), id -> new ArrayList<>())
          .add(new Instance(object.label(), object.shape(), Confidence.of(object.confidence())));
    }
    return images.entrySet().stream()
        .map(
            entry ->
                new Image(
                    entry.getValue().index(),
                    entry.getValue().size(),
                    found.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  private Map<String, List<Drawn<LabelMask>>> answers(
      AnnotatedObject object, LabelCategories categories, ImageSize size) {
    Map<String, List<Drawn<LabelMask>>> answers = new LinkedHashMap<>();
    for (Annotation annotation : object.annotations()) {
      try {
        answers.put(
            annotation.workerId(), answer.instancesIn(annotation.content(), categories, size));
      } catch (MaskProblem passedOver) {
        // Answers are checked when they are given; this one came another way.
      }
    }
    return answers;
  }

  private static List<Instance> onlyWorkers(Map<String, List<Drawn<LabelMask>>> answers) {
    return answers.values().iterator().next().stream()
        .map(drawn -> new Instance(drawn.label(), drawn.shape(), 0))
        .toList();
  }

  private static void add(
      long index,
      ImageSize size,
      Map<String, List<Drawn<LabelMask>>> answers,
      LabelCategories categories,
      DrawnAnnotationsBuilder<LabelMask> drawn) {
    String id = Long.toString(index);
    drawn.frame(id, size.width(), size.height());
    answers.forEach(
        (workerId, instances) -> {
          drawn.looked(id, workerId);
          instances.forEach(
              one -> drawn.add(id, workerId, categories.names().get(one.label()), one.shape()));
        });
  }

  private static ConsolidatedObject labeled(
      Image image, AnnotatedBatch batch, AccountObjects objects) throws IOException {
    List<Instance> instances =
        image.instances().stream()
            .sorted(Comparator.comparingDouble(Instance::confidence).reversed())
            .limit(PaletteFile.MAX_LABELS)
            .toList();
    int[] colors = new int[instances.size()];
    for (int i = 0; i < colors.length; i++) {
      colors[i] = ClassColors.of(i);
    }
    LabelMask picture =
        InstancePicture.of(
            image.size().width(),
            image.size().height(),
            instances.stream().map(Instance::mask).toList());
    S3Location file = batch.job().annotationFile(LabelMetadata.fileOf(batch, image.index()));
    objects.write(file, PaletteFile.of(picture, colors), PNG);
    String attribute = batch.job().labelAttributeName();
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    label.put(attribute, file.toString());
    ObjectNode metadata = label.putObject(attribute + "-metadata");
    ObjectNode map = metadata.putObject("instance-map");
    for (int i = 0; i < colors.length; i++) {
      ObjectNode entry = map.putObject(Integer.toString(i + 1));
      entry.put("class-id", instances.get(i).label());
      entry.put("class-name", batch.job().categories().names().get(instances.get(i).label()));
      entry.put("hex-color", HexColor.of(colors[i]));
      entry.put("confidence", instances.get(i).confidence());
    }
    LabelMetadata.addHuman(metadata, InstanceSegmentation.METADATA_TYPE, batch);
    return new ConsolidatedObject(image.index(), label, null);
  }

  private static ConsolidatedObject withoutLabel(long index) {
    return new ConsolidatedObject(
        index,
        JsonNodeFactory.instance.objectNode(),
        "no worker's answer gives instances, or the image cannot be read");
  }
}
