package io.plumbline.labeling.tasktype.textclassification;

import io.plumbline.consolidation.categorical.CategoricalConsolidator;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.BuiltInTemplate;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.MachineLabeling;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.tasktype.TaskInput;
import io.plumbline.labeling.tasktype.TaskTraits;
import io.plumbline.labeling.tasktype.TaskType;
import io.plumbline.labeling.tasktype.classification.SingleChoiceAnswer;
import io.plumbline.labeling.tasktype.classification.SingleChoiceConsolidation;
import io.plumbline.labeling.tasktype.text.TextCheck;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A worker picks the one class that fits a text. */
public final class TextClassification implements TaskType, MachineLabeling {

  private static final TaskTraits TRAITS =
      TaskTraits.of(
          "TextMultiClass",
          2,
          BuiltInTemplate.of(TextClassification.class, "text-classification.liquid.html"));

  private final SingleChoiceAnswer choice = new SingleChoiceAnswer("crowd-classifier");
  private final SingleChoiceConsolidation consolidation;

  public TextClassification(CategoricalConsolidator consolidator) {
    this.consolidation =
        new SingleChoiceConsolidation(choice, "groundtruth/text-classification", consolidator);
  }

  @Override
  public TaskTraits traits() {
    return TRAITS;
  }

  @Override
  public Preparation prepare(ManifestLine line, JobFacts job, AccountObjects objects) {
    Optional<String> problem = TextCheck.problemWithObject(line);
    return problem.isPresent()
        ? new Preparation.Refused(problem.get())
        : new Preparation.Ready(TaskInput.of(line.source(), job.categories()));
  }

  @Override
  public Optional<String> problemWithAnswer(ObjectNode answer, AnsweredTask task) {
    return choice.problemWith(answer, task.categories());
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects) {
    return consolidation.consolidate(batch);
  }

  @Override
  public boolean labelsPictures() {
    return false;
  }

  @Override
  public ObjectNode machineLabel(JobFacts job, int category, double probability, Instant at) {
    return consolidation.machineLabel(job, category, probability, at);
  }
}
