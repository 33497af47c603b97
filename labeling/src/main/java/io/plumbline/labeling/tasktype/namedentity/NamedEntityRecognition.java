package io.plumbline.labeling.tasktype.namedentity;

import io.plumbline.labeling.manifest.LabelCategories;
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
import io.plumbline.labeling.tasktype.text.TextCheck;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Workers label parts of a text. The page gets the labels as objects, and the instructions of the
 * label category file as {@code task.input.instructions}, for most jobs use the page that comes
 * with this task type.
 */
public final class NamedEntityRecognition implements TaskType {

  private static final TaskTraits TRAITS =
      TaskTraits.of(
          "NamedEntityRecognition",
          1,
          BuiltInTemplate.of(NamedEntityRecognition.class, "named-entity-recognition.liquid.html"));

  private final EntityAnswer answer = new EntityAnswer();
  private final EntityConsolidation consolidation = new EntityConsolidation(answer);

  @Override
  public TaskTraits traits() {
    return TRAITS;
  }

  @Override
  public Preparation prepare(ManifestLine line, JobFacts job, AccountObjects objects) {
    return TextCheck.problemWithObject(line)
        .<Preparation>map(Preparation.Refused::new)
        .orElseGet(() -> new Preparation.Ready(input(line, job.categories())));
  }

  private static ObjectNode input(ManifestLine line, LabelCategories categories) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input.put("taskObject", line.source());
    addLabels(input, categories);
    return input;
  }

  @Override
  public void putLabels(ObjectNode taskInput, LabelCategories categories) {
    addLabels(taskInput, categories);
  }

  private static void addLabels(ObjectNode input, LabelCategories categories) {
    EntityLabels.addTo(input.putArray("labels"), categories);
    ObjectNode instructions = input.putObject("instructions");
    instructions.put("shortInstruction", categories.instructions().shortInstruction());
    instructions.put("fullInstruction", categories.instructions().fullInstruction());
  }

  @Override
  public Optional<String> problemWithAnswer(ObjectNode given, AnsweredTask task) {
    return answer.problemWith(given, task.categories(), EntityText.of(task.input().get()));
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects) {
    return consolidation.consolidate(batch);
  }
}
