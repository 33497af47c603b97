package io.plumbline.consolidation.text;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import io.plumbline.consolidation.probability.BetaDistribution;
import io.plumbline.consolidation.spam.SpamByDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What can be asked about a {@link TextResult} beyond the texts; worked out when asked for.
 * Immutable, safe for threads.
 */
public final class TextDetails {
  private static final int MOST_ALTERNATIVES = 5;
  private static final int MOST_FURTHER_ANSWERS = 1000;
  private static final double INTERVAL = 0.9;

  /** How many answers the average of all workers counts for in the interval of each. */
  private static final double PRIOR_ANSWERS = 2;

  private final TextAnswers answers;
  private final List<ObjectTexts> objects;
  private final WorkerDistances distances;
  private final TextChoice choice;
  private final List<String> texts;
  private final double[] confidence;

  TextDetails(
      TextAnswers answers,
      List<ObjectTexts> objects,
      WorkerDistances distances,
      TextChoice choice,
      List<String> texts,
      double[] confidence) {
    this.answers = answers;
    this.objects = objects;
    this.distances = distances;
    this.choice = choice;
    this.texts = texts;
    this.confidence = confidence;
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
    for (int worker = 0; worker < workers; worker++) {
      double right = Math.max(0.001, Math.min(0.999, 1 - distances.of(worker)));
      double counts = given[worker] + PRIOR_ANSWERS;
      BetaDistribution known = new BetaDistribution(right * counts, (1 - right) * counts);
      skill[worker] = right;
      low[worker] = known.quantile((1 - INTERVAL) / 2);
      high[worker] = known.quantile((1 + INTERVAL) / 2);
    }
    double[] spam = SpamByDistance.of(WordDistances.comparable(answers));
    return new WorkerQuality(answers.workers(), given, skill, low, high, spam);
  }

  /**
   * The expected error falls with the weight of the answers, as that of a mean does: one more of
   * average weight takes its share of it.
   */
  AnswerNeed answerNeed() {
    double[] wrong = new double[texts.size()];
    double[] gain = new double[texts.size()];
    for (int object = 0; object < wrong.length; object++) {
      double votes = OrderFreeSums.sum(weights(objects.get(object)));
      wrong[object] = 1 - confidence[object];
      gain[object] = wrong[object] * averageWeight() / (votes + averageWeight());
    }
    return new AnswerNeed(wrong, gain);
  }

  Explanation explain(int object) {
    Objects.checkIndex(object, texts.size());
    ObjectTexts said = objects.get(object);
    double[] weight = weights(said);
    TextDistances apart = new TextDistances(texts.get(object), said, weight);
    List<String> others = apart.others(MOST_ALTERNATIVES);
    List<Vote> votes = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int entry = 0; entry < said.size(); entry++) {
      order.add(entry);
    }
    order.sort(Comparator.comparingInt(entry -> said.answer()[entry]));
    for (int entry : order) {
      int answer = said.answer()[entry];
      votes.add(
          new Vote(
              answers.workers().get(answers.worker(answer)),
              answers.text(answer),
              others.isEmpty() ? 0 : weight[entry] * apart.lead(entry, others.get(0)),
              said.size() > 1 && !without(said, entry).equals(texts.get(object))));
    }
    return new Explanation(
        answers.objects().get(object),
        texts.get(object),
        confidence[object],
        votes,
        alternatives(object, apart, others),
        others.isEmpty() ? 0 : toOverturn(apart, others.get(0)));
  }

  private List<Alternative> alternatives(int object, TextDistances apart, List<String> others) {
    double[] nearness = new double[others.size()];
    double all = 0;
    for (int rank = 0; rank < others.size(); rank++) {
      nearness[rank] = 1 / (1 + apart.remoteness(others.get(rank)));
      all += nearness[rank];
    }
    List<Alternative> alternatives = new ArrayList<>();
    alternatives.add(new Alternative(texts.get(object), confidence[object]));
    double rest = Math.min(confidence[object], 1 - confidence[object]);
    for (int rank = 0; rank < others.size(); rank++) {
      alternatives.add(new Alternative(others.get(rank), rest * nearness[rank] / all));
    }
    return alternatives;
  }

  private int toOverturn(TextDistances apart, String runnerUp) {
    double step = averageWeight() * apart.fromLabel(runnerUp);
    double lead = Math.max(0, apart.remoteness(runnerUp) - apart.labelRemoteness());
    if (!(step > 0) || lead / step >= MOST_FURTHER_ANSWERS) {
      return -1;
    }
    return (int) (lead / step) + 1;
  }

  private String without(ObjectTexts said, int entry) {
    ObjectTexts rest = said.without(entry);
    return choice.choose(rest, weights(rest));
  }

  private double[] weights(ObjectTexts said) {
    return choice.weights(answers, said, distances);
  }

  private double averageWeight() {
    return 1 / 1.5;
  }
}
