package io.plumbline.consolidation.multilabel;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.consolidation.grouping.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What can be asked about a {@link MultilabelResult} beyond the labels. Immutable, safe for
 * threads.
 *
 * @param answers as they came
 * @param perLabel what was found about each label alone
 * @param byObject answers by object
 */
public record MultilabelDetails(
    MultilabelAnswers answers, List<CategoricalResult> perLabel, Groups byObject) {

  /** Copies the list. */
  public MultilabelDetails {
    perLabel = List.copyOf(perLabel);
  }

  static MultilabelDetails of(MultilabelAnswers answers, List<CategoricalResult> perLabel) {
    return new MultilabelDetails(
        answers, perLabel, Groups.of(answers.objects().size(), answers.size(), answers::object));
  }

  WorkerQuality workerQuality() {
    int workers = answers.workers().size();
    int[] given = new int[workers];
    for (int answer = 0; answer < answers.size(); answer++) {
      given[answers.worker(answer)]++;
    }
    double[] skill = new double[workers];
    double[] low = new double[workers];
    double[] high = new double[workers];
    double[] spam = new double[workers];
    for (CategoricalResult result : perLabel) {
      WorkerQuality quality = result.workerQuality();
      for (int worker = 0; worker < workers; worker++) {
        skill[worker] += quality.skill()[worker] / perLabel.size();
        low[worker] += quality.skillLow()[worker] / perLabel.size();
        high[worker] += quality.skillHigh()[worker] / perLabel.size();
        spam[worker] += quality.spam()[worker] / perLabel.size();
      }
    }
    return new WorkerQuality(answers.workers(), given, skill, low, high, spam);
  }

  Explanation explain(int object, MultilabelResult result) {
    Objects.checkIndex(object, answers.objects().size());
    List<String> labels = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    int doubtful = leastSure(object, result);
    for (int label = 0; label < answers.labels().size(); label++) {
      boolean has = result.has(object, label);
      if (has) {
        labels.add(answers.labels().get(label));
      }
      if (has != (label == doubtful)) {
        changed.add(answers.labels().get(label));
      }
    }
    double confidence = result.confidence()[object];
    List<Alternative> alternatives = new ArrayList<>();
    alternatives.add(new Alternative(text(labels), confidence));
    int overturn = 0;
    if (doubtful >= 0) {
      double has = result.probability()[object][doubtful];
      double sure = Math.max(has, 1 - has);
      alternatives.add(new Alternative(text(changed), confidence / sure * (1 - sure)));
      overturn = perLabel.get(doubtful).explain(object).answersToOverturn();
    }
    return new Explanation(
        answers.objects().get(object),
        text(labels),
        confidence,
        votes(object, result),
        alternatives,
        overturn);
  }

  private List<Vote> votes(int object, MultilabelResult result) {
    int from = byObject.start()[object];
    double[] weight = new double[byObject.size(object)];
    boolean[] decisive = new boolean[weight.length];
    for (int label = 0; label < perLabel.size(); label++) {
      Explanation alone = perLabel.get(label).explain(object);
      boolean has = result.has(object, label);
      int sign = alone.label().equals(MultilabelAnswers.NO_OR_YES.get(has ? 1 : 0)) ? 1 : -1;
      for (int vote = 0; vote < weight.length; vote++) {
        weight[vote] += sign * alone.votes().get(vote).weight();
        decisive[vote] |= alone.votes().get(vote).decisive();
      }
    }
    List<Vote> votes = new ArrayList<>();
    for (int vote = 0; vote < weight.length; vote++) {
      List<String> named = new ArrayList<>();
      for (int label : answers.named(byObject.member()[from + vote])) {
        named.add(answers.labels().get(label));
      }
      votes.add(
          new Vote(
              answers.workers().get(answers.worker(byObject.member()[from + vote])),
              text(named),
              weight[vote],
              decisive[vote]));
    }
    return votes;
  }

  AnswerNeed answerNeed(MultilabelResult result) {
    List<AnswerNeed> needs = perLabel.stream().map(CategoricalResult::answerNeed).toList();
    double[] wrong = new double[answers.objects().size()];
    double[] gain = new double[wrong.length];
    for (int object = 0; object < wrong.length; object++) {
      wrong[object] = 1 - result.confidence()[object];
      int doubtful = leastSure(object, result);
      gain[object] = doubtful < 0 ? 0 : Math.min(wrong[object], needs.get(doubtful).gain()[object]);
    }
    return new AnswerNeed(wrong, gain);
  }

  /** The label whose probability is nearest to a half; −1 if there are no labels. */
  private static int leastSure(int object, MultilabelResult result) {
    int doubtful = -1;
    double nearest = Double.POSITIVE_INFINITY;
    double[] probability = result.probability()[object];
    for (int label = 0; label < probability.length; label++) {
      double off = Math.abs(probability[label] - 0.5);
      if (off < nearest) {
        nearest = off;
        doubtful = label;
      }
    }
    return doubtful;
  }

  private static String text(List<String> labels) {
    return labels.isEmpty() ? "none" : String.join(" + ", labels);
  }
}
