package io.plumbline.labeling.tasktype.drawing;

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
import io.plumbline.labeling.tasktype.audit.Adjustments;
import io.plumbline.labeling.tasktype.audit.AuditedLabel;
import io.plumbline.labeling.tasktype.image.ImageFileCheck;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Workers mend the shapes that an image has already. The page gets them as {@code
 * task.input.initialValue}, and the whole line as {@code task.input.manifestLine}.
 *
 * <p>A label says beside what {@link DrawingTask}'s says whether any worker changed anything. An
 * object that nobody changed is labeled like any other.
 *
 * @param <S> the shape
 */
public final class DrawingAdjustment<S> implements TaskType {

  private final DrawingTask<S> drawing;
  private final AuditedLabel audited;
  private final EarlierLabel<S> earlier;
  private final Adjustments adjustments;
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  /**
   * @param name the name after {@code PRE-} and {@code ACS-}
   */
  public DrawingAdjustment(String name, ShapeForm<S> form, BuiltInTemplate template) {
    this.drawing = new DrawingTask<>(name, form, template);
    this.audited = new AuditedLabel(form.metadataType(), form.kind());
    this.earlier = new EarlierLabel<>(form);
    this.adjustments = new Adjustments(new ShapeChange<>(form));
  }

  @Override
  public TaskTraits traits() {
    return drawing.traits();
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
        .prepare(size -> prepare(line, job, attribute.get(), size));
  }

  private Preparation prepare(ManifestLine line, JobFacts job, String attribute, ImageSize size) {
    ObjectNode input = TaskInput.of(line.sourceRef(), job.categories());
    size.addTo(input);
    input.set("manifestLine", line.json());
    input.put(AuditedLabel.INPUT_NAME, attribute);
    try {
      input.set(
          ShapeChange.INITIAL_VALUE, earlier.initialValue(line, attribute, job.categories(), size));
    } catch (ShapeProblem e) {
      return new Preparation.Refused(e.getMessage());
    }
    return new Preparation.Ready(input);
  }

  @Override
  public Optional<String> problemWithAnswer(ObjectNode answer, AnsweredTask task) {
    return drawing.problemWithAnswer(answer, task);
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects)
      throws IOException {
    return adjustments.marked(drawing.consolidate(batch, objects), batch);
  }
}
