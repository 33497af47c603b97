package io.plumbline.labeling.tasktype.drawing;

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
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Workers draw shapes of one kind over an image.
 *
 * @param <S> the shape
 */
public final class DrawingTask<S> implements TaskType {

  private final TaskTraits traits;
  private final DrawnAnswer<S> answer;
  private final DrawnConsolidation<S> consolidation;
  private final ImageFileCheck imageFileCheck = new ImageFileCheck();

  /**
   * @param name the name after {@code PRE-} and {@code ACS-}
   */
  public DrawingTask(String name, ShapeForm<S> form, BuiltInTemplate template) {
    this.traits = TaskTraits.of(name, 1, template);
    this.answer = new DrawnAnswer<>(form);
    this.consolidation = new DrawnConsolidation<>(form);
  }

  @Override
  public TaskTraits traits() {
    return traits;
  }

  @Override
  public Preparation prepare(ManifestLine line, JobFacts job, AccountObjects objects)
      throws IOException {
    return imageFileCheck.prepareToDrawOver(line, job, objects);
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
