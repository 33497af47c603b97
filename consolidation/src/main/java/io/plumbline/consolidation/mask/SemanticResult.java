package io.plumbline.consolidation.mask;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.arithmetic.SortedSum;
import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import io.plumbline.consolidation.probability.BetaDistribution;
import io.plumbline.consolidation.spam.SpamByDistance;
import java.util.ArrayList;
import java.util.List;

/**
 * One mask per image. The arrays are not copied; do not change them. Safe for threads.
 *
 * @param annotations what was consolidated
 * @param byImage per image its masks, in an order that depends on the masks alone
 * @param masks per image the result
 * @param weight per image and mask, how much it counted, with a sum of 1
 * @param agreement per image and mask, its mean intersection over union with the result
 * @param confidence per image, the expected intersection over union with the true mask. It is
 *     judged from how alike the workers' masks are: two that err apart agree with each other about
 *     as the square of how each agrees with the truth
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record SemanticResult(
    SemanticAnnotations annotations,
    List<List<WorkerMask>> byImage,
    List<LabelMask> masks,
    double[][] weight,
    double[][] agreement,
    double[] confidence)
    implements ConsolidationResult, AnswerNeed.Source {
  /** The agreement of two masks that is expected before any is seen, as one pair. */
  private static final double USUAL_AGREEMENT = 0.7;

  static SemanticResult of(
      SemanticAnnotations annotations,
      List<List<WorkerMask>> byImage,
      MaskGroups groups,
      double[][] weight,
      List<LabelMask> masks) {
    double[][] agreement = new double[masks.size()][];
    double[] confidence = new double[masks.size()];
    for (int image = 0; image < masks.size(); image++) {
      LabelMask result = masks.get(image);
      agreement[image] =
          byImage.get(image).stream().mapToDouble(one -> one.mask().overlap(result)).toArray();
      confidence[image] = expected(groups.similarity()[image], weight[image]);
    }
    return new SemanticResult(
        annotations, List.copyOf(byImage), List.copyOf(masks), weight, agreement, confidence);
  }

  private static double expected(double[][] similarity, double[] weight) {
    SortedSum sum = new SortedSum();
    SortedSum pairs = new SortedSum();
    SortedSum squares = new SortedSum();
    int count = weight.length;
    double scale = count * count;
    for (int i = 0; i < count; i++) {
      squares.add(weight[i] * weight[i]);
      for (int j = i + 1; j < count; j++) {
        sum.add(scale * weight[i] * weight[j] * similarity[i][j]);
        pairs.add(scale * weight[i] * weight[j]);
      }
    }
    double mean = (sum.take() + USUAL_AGREEMENT) / (pairs.take() + 1);
    // What one mask lacks, its share that the workers do not have in common averaged out.
    double lack = 1 - StrictMath.sqrt(mean);
    double alone = squares.take();
    return 1 - lack * (1 + alone) / 2;
  }

  @Override
  public WorkerQuality workerQuality() {
    int workers = annotations.workers().size();
    int[] answers = new int[workers];
    List<SortedSum> sums = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      sums.add(new SortedSum());
    }
    for (int image = 0; image < byImage.size(); image++) {
      for (int i = 0; i < byImage.get(image).size(); i++) {
        int worker = byImage.get(image).get(i).worker();
        answers[worker]++;
        sums.get(worker).add(agreement[image][i]);
      }
    }
    double[] skill = new double[workers];
    double[] low = new double[workers];
    double[] high = new double[workers];
    for (int worker = 0; worker < workers; worker++) {
      double sum = sums.get(worker).take();
      BetaDistribution share = new BetaDistribution(1 + sum, 1 + answers[worker] - sum);
      skill[worker] = share.mean();
      low[worker] = share.quantile(0.05);
      high[worker] = share.quantile(0.95);
    }
    double[] spam = SpamByDistance.of(SemanticConsolidator.comparable(annotations));
    return new WorkerQuality(annotations.workers(), answers, skill, low, high, spam);
  }

  /**
   * Each worker's mask, with its agreement with the result; the weight is its share in the vote. A
   * vote is decisive if it has more than half of all weight.
   */
  @Override
  public Explanation explain(int image) {
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < byImage.get(image).size(); i++) {
      WorkerMask one = byImage.get(image).get(i);
      votes.add(
          new Vote(
              annotations.workers().get(one.worker()),
              "%s, %d %% like the result"
                  .formatted(one.mask(), Math.round(100 * agreement[image][i])),
              weight[image][i],
              weight[image][i] > 0.5));
    }
    String label = masks.get(image).toString();
    return new Explanation(
        annotations.images().get(image),
        label,
        confidence[image],
        votes,
        List.of(new Alternative(label, confidence[image])),
        0);
  }

  /** One entry per image; what is wrong is expected to fall with the root of the masks' number. */
  @Override
  public AnswerNeed answerNeed() {
    double[] wrong = new double[confidence.length];
    double[] gain = new double[confidence.length];
    for (int image = 0; image < wrong.length; image++) {
      int count = byImage.get(image).size();
      wrong[image] = 1 - confidence[image];
      gain[image] = wrong[image] * (1 - StrictMath.sqrt(count / (count + 1.0)));
    }
    return new AnswerNeed(wrong, gain);
  }
}
