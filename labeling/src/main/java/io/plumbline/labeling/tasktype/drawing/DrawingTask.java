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
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.image.ImageFileCheck;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Workers draw shapes of one kind over an image.
 *
 * @param <S> the shape
 */
public final class DrawingTask<S> implements TaskType {

  private final String name;
  private final BuiltInTemplate template;
  private final DrawnAnswer<S> answer;
  private final DrawnConsolidation<S> consolidation;
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  /**
   * @param name the name after {@code PRE-} and {@code ACS-}
   */
  public DrawingTask(String name, ShapeForm<S> form, BuiltInTemplate template) {
    this.name = name;
    this.template = template;
    this.answer = new DrawnAnswer<>(form);
    this.consolidation = new DrawnConsolidation<>(form);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean labelIsFile() {
    return false;
  }

  @Override
  public int minimumLabels() {
    return 1;
  }

  @Override
  public String template() {
    return template.source();
  }

  @Override
  public Preparation prepare(ManifestLine line, JobFacts job, AccountObjects objects)
      throws IOException {
    return imageFileCheck
        .inspect(line, objects)
        .prepare(
            size -> {
              ObjectNode input = TaskInput.of(line.sourceRef(), job.categories());
              size.addTo(input);
              return new Preparation.Ready(input);
            });
  }

  /** In a job whose pre-annotation function gave no size, any place will do until consolidation. */
  @Override
  public Optional<String> problemWithAnswer(ObjectNode given, AnsweredTask task) {
    ImageSize size =
        ImageSize.in(task.input().get())
            .orElseGet(() -> new ImageSize(Integer.MAX_VALUE, Integer.MAX_VALUE));
    return answer.problemWith(given, task.categories(), size);
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects)
      throws IOException {
    return consolidation.consolidate(batch, objects);
  }
}
