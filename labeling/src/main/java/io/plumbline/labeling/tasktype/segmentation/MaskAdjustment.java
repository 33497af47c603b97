package io.plumbline.labeling.tasktype.segmentation;

import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.BuiltInTemplate;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.tasktype.TaskTraits;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.audit.Adjustments;
import io.plumbline.labeling.tasktype.audit.AuditedLabel;
import io.plumbline.labeling.tasktype.image.ImageFileCheck;
import io.plumbline.labeling.tasktype.image.ImageInspection;
import io.plumbline.labeling.tasktype.image.ImageInspection.Unusable;
import io.plumbline.labeling.tasktype.image.ImageInspection.Usable;
import io.plumbline.labeling.tasktype.image.ImageSize;
import io.plumbline.labeling.tasktype.mask.MaskProblem;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Workers mend the mask that an image has already. The page gets where it lies as {@code
 * task.input.initialMask}, its colours as {@code task.input.labelMappings}, and the whole line as
 * {@code task.input.manifestLine}.
 *
 * <p>A label says beside what {@link SemanticSegmentation}'s says whether any worker changed
 * anything, as their pages tell. An object that nobody changed is labeled like any other.
 */
public final class MaskAdjustment implements TaskType {

  /** Under this name a task's input has the colours of the mask that the page begins with. */
  static final String LABEL_MAPPINGS = "labelMappings";

  private static final TaskTraits TRAITS =
      TaskTraits.ofMasks(
          "AdjustmentSemanticSegmentation",
          BuiltInTemplate.of(MaskAdjustment.class, "semantic-segmentation-adjustment.liquid.html"));

  private final SemanticSegmentation painting = new SemanticSegmentation();
  private final AuditedLabel audited =
      new AuditedLabel(SemanticSegmentation.METADATA_TYPE, "segmentation mask");
  private final Adjustments adjustments = new Adjustments(MaskAdjustment::isChanged);
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  @Override
  public TaskTraits traits() {
    return TRAITS;
  }

  @Override
  public Preparation prepare(ManifestLine line, JobFacts job, AccountObjects objects)
      throws IOException {
    Optional<String> attribute = audited.attributeIn(line, job);
    if (attribute.isEmpty()) {
      return new Preparation.Refused(audited.missingIn(job));
    }
    Preparation asPainting = painting.prepare(line, job, objects);
    if (asPainting instanceof Preparation.Ready ready) {
      String mask = line.json().path(attribute.get()).asString("");
      return prepare(
          line, job, attribute.get(), ready.taskInput(), imageFileCheck.inspect(mask, objects));
    }
    return asPainting;
  }

  private static Preparation prepare(
      ManifestLine line, JobFacts job, String attribute, ObjectNode input, ImageInspection mask) {
    Optional<ImageSize> size = ImageSize.in(input);
    if (mask instanceof Unusable unusable) {
      return new Preparation.Refused("the mask in \"" + attribute + "\": " + unusable.problem());
    }
    if (mask instanceof Usable usable && !Optional.of(usable.size()).equals(size)) {
      return new Preparation.Refused(
          "the mask in \""
              + attribute
              + "\" has "
              + usable.size()
              + " pixels, which is not the size of the image");
    }
    try {
      input.set(
          LABEL_MAPPINGS,
          ColorMap.labelMappings(AuditedLabel.metadataOf(line, attribute), job.categories()));
    } catch (MaskProblem e) {
      return new Preparation.Refused("the mask in \"" + attribute + "\": " + e.getMessage());
    }
    input.put("initialMask", line.json().path(attribute).asString(""));
    input.set("manifestLine", line.json());
    input.put(AuditedLabel.INPUT_NAME, attribute);
    return new Preparation.Ready(input);
  }

  private static boolean isChanged(AnnotatedObject object) {
    return object.annotations().stream()
        .flatMap(annotation -> annotation.content().valueStream())
        .anyMatch(element -> element.path("initialValueModified").asBoolean(false));
  }

  @Override
  public Optional<String> problemWithAnswer(ObjectNode answer, AnsweredTask task) {
    return painting.problemWithAnswer(answer, task);
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects)
      throws IOException {
    return adjustments.marked(painting.consolidate(batch, objects), batch);
  }
}
