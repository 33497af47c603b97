package io.plumbline.labeling.tasktype.textranking;

import io.plumbline.labeling.manifest.LabelCategories;
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
import io.plumbline.labeling.tasktype.text.TextCheck;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Workers rank the responses to a prompt. A manifest line has the prompt as {@code source} and the
 * responses as {@code responses}, a list of two texts or more; the labels of the label category
 * file are the respects in which they are ranked.
 */
public final class TextRanking implements TaskType {

  private static final TaskTraits TRAITS =
      TaskTraits.of(
          "TextRanking", 1, BuiltInTemplate.of(TextRanking.class, "text-ranking.liquid.html"));
  private static final String RESPONSES = "responses";
  private static final int FEWEST = 2;

  /** Every pair is compared. */
  private static final int MOST = 50;

  private final RankingAnswer answer = new RankingAnswer();
  private final RankingConsolidation consolidation = new RankingConsolidation(answer);

  @Override
  public TaskTraits traits() {
    return TRAITS;
  }

  @Override
  public Preparation prepare(ManifestLine line, JobFacts job, AccountObjects objects) {
    return TextCheck.problemWithObject(line)
        .or(() -> problemWithResponses(line.json().path(RESPONSES)))
        .<Preparation>map(Preparation.Refused::new)
        .orElseGet(() -> new Preparation.Ready(input(line, job)));
  }

  private static Optional<String> problemWithResponses(JsonNode responses) {
    boolean texts = responses.isArray() && responses.valueStream().allMatch(JsonNode::isString);
    return texts && responses.size() >= FEWEST && responses.size() <= MOST
        ? Optional.empty()
        : Optional.of(
            "\"responses\" must be a list of "
                + FEWEST
                + " to "
                + MOST
                + " texts, such as [\"first\",\"second\"]");
  }

  private static ObjectNode input(ManifestLine line, JobFacts job) {
    ObjectNode input = TaskInput.of(line.source(), job.categories());
    input.set(RESPONSES, line.json().path(RESPONSES));
    putDimensions(input, job.categories());
    return input;
  }

  @Override
  public void putLabels(ObjectNode taskInput, LabelCategories categories) {
    TaskType.super.putLabels(taskInput, categories);
    putDimensions(taskInput, categories);
  }

  private static void putDimensions(ObjectNode input, LabelCategories categories) {
    ArrayNode dimensions = input.putArray("dimensions");
    categories
        .names()
        .forEach(name -> dimensions.addObject().put("name", name).put("allowTie", true));
  }

  /** How many responses a task is about. */
  static int responses(ObjectNode taskInput) {
    return taskInput.path(RESPONSES).size();
  }

  @Override
  public Optional<String> problemWithAnswer(ObjectNode given, AnsweredTask task) {
    return answer.problemWith(given, task.categories(), responses(task.input().get()));
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects) {
    return consolidation.consolidate(batch);
  }
}
