package io.plumbline.labeling.tasktype.drawing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnAnnotationsBuilder;
import io.plumbline.consolidation.shape.DrawnObjects;
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
import io.plumbline.labeling.tasktype.drawing.DrawnImage.Drawing;
import io.plumbline.labeling.tasktype.drawing.DrawnLabel.LabeledObject;
import io.plumbline.labeling.tasktype.image.ImageFileCheck;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes one set of shapes of several workers' in each image, with what earlier batches say of these
 * workers.
 *
 * <p>In jobs with one worker for each object, the label is what the worker drew, and each
 * confidence is 0, as Ground Truth's is. Safe for use by many threads.
 *
 * @param <S> the shape
 */
final class DrawnConsolidation<S> {

  private final ShapeForm<S> form;
  private final DrawnAnswer<S> answer;
  private final DrawnLabel<S> label;
  private final EarlierDrawings<S> earlier;
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  DrawnConsolidation(ShapeForm<S> form) {
    this.form = form;
    this.answer = new DrawnAnswer<>(form);
    this.label = new DrawnLabel<>(form);
    this.earlier = new EarlierDrawings<>(form);
  }

  /** One label or failure for each object of the batch. */
  ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects) throws IOException {
    LabelCategories categories = batch.job().categories();
    List<DrawnImage<S>> images = earlier.read(batch.evidence(), categories);
    int known = images.size();
    List<Long> unreadable = new ArrayList<>();
    for (AnnotatedObject object : batch.objects()) {
      Optional<ImageSize> size = imageFileCheck.sizeOf(object, objects);
      List<Drawing<S>> drawings =
          size.isPresent() ? drawings(object, categories, size.get()) : List.of();
      if (drawings.isEmpty()) {
        unreadable.add(object.index());
      } else {
        images.add(new DrawnImage<>(idOf(object.index()), size.get(), drawings));
      }
    }
    List<ConsolidatedObject> labels = labels(images, known, batch);
    unreadable.forEach(index -> labels.add(withoutLabel(index)));
    return new ConsolidatedBatch(labels, earlier.write(images, categories));
  }

  private List<ConsolidatedObject> labels(
      List<DrawnImage<S>> images, int known, AnnotatedBatch batch) {
    boolean alone = batch.job().workersPerDataObject() == 1;
    Map<String, List<LabeledObject<S>>> found =
        alone ? Map.of() : consolidated(images, batch.job().categories());
    List<ConsolidatedObject> labels = new ArrayList<>();
    for (DrawnImage<S> image : images.subList(known, images.size())) {
      List<LabeledObject<S>> shapes =
          alone ? drawnBy(image.drawings().get(0)) : found.getOrDefault(image.id(), List.of());
      labels.add(
          new ConsolidatedObject(
              Long.parseLong(image.id()), label.of(shapes, image.size(), batch), null));
    }
    return labels;
  }

  private Map<String, List<LabeledObject<S>>> consolidated(
      List<DrawnImage<S>> images, LabelCategories categories) {
    DrawnAnnotationsBuilder<S> builder = DrawnAnnotations.builder(categories.names());
    for (DrawnImage<S> image : images) {
      builder.frame(image.id(), image.size().width(), image.size().height());
      for (Drawing<S> drawing : image.drawings()) {
        builder.looked(image.id(), drawing.workerId());
        for (Drawn<S> drawn : drawing.shapes()) {
          builder.add(
              image.id(), drawing.workerId(), categories.names().get(drawn.label()), drawn.shape());
        }
      }
    }
    DrawnAnnotations<S> annotations = builder.build();
    DrawnObjects<S> found = form.consolidate(annotations);
    return found.objects().stream()
        .collect(
            groupingBy(
                object -> annotations.images().get(object.image()),
                mapping(DrawnConsolidation::labeled, toList())));
  }

  private static <S> LabeledObject<S> labeled(FoundObject<S> found) {
    return new LabeledObject<>(found.label(), found.shape(), Confidence.of(found.confidence()));
  }

  private static <S> List<LabeledObject<S>> drawnBy(Drawing<S> drawing) {
    return drawing.shapes().stream()
        .map(drawn -> new LabeledObject<>(drawn.label(), drawn.shape(), 0))
        .toList();
  }

  private List<Drawing<S>> drawings(
      AnnotatedObject object, LabelCategories categories, ImageSize size) {
    List<Drawing<S>> drawings = new ArrayList<>();
    for (Annotation annotation : object.annotations()) {
      answer
          .shapesIn(annotation.content(), categories, size)
          .ifPresent(shapes -> drawings.add(new Drawing<>(annotation.workerId(), shapes)));
    }
    return drawings;
  }

  private static String idOf(long index) {
    return Long.toString(index);
  }

  private ConsolidatedObject withoutLabel(long index) {
    return new ConsolidatedObject(
        index,
        JsonNodeFactory.instance.objectNode(),
        "no worker's answer gives a list of " + form.kind() + ", or the image cannot be read");
  }
}
