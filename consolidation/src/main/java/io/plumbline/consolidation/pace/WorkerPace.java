package io.plumbline.consolidation.pace;

import io.plumbline.consolidation.arithmetic.Normal;
import io.plumbline.consolidation.numeric.NumericAnswers;
import java.util.List;

/**
 * How fast workers answer, with objects that take longer than others taken into account: parallel
 * arrays, one entry per worker.
 *
 * <p>The logarithm of the time for an answer is that of a typical answer, plus what is particular
 * to the object, plus what is particular to the worker, plus an error from Student's t distribution
 * with {@value PaceModel#FREEDOM} degrees of freedom, so that a coffee break says little. The first
 * three are normal with variances that are learned, too. It says nothing of how good the answers
 * are: who is fast may be experienced. That somebody takes a fraction of the time that all others
 * need for the same objects is a reason to look at their answers.
 *
 * <p>Time in proportion to rounds (at most {@value PaceModel#MOST_ROUNDS}) × answers; the same
 * digits in every order of the answers and under every naming. The arrays are not copied; do not
 * change them. Equality is by identity of the arrays.
 *
 * @param workers ids, in the order of the times' workers
 * @param answers how many times of each worker are known
 * @param seconds what the worker takes for a typical object
 * @param secondsLow lower end of the central 90 % credible interval of it
 * @param secondsHigh upper end of it
 * @param hasty the probability that the worker takes less than a third of the time that a typical
 *     worker takes, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record WorkerPace(
    List<String> workers,
    int[] answers,
    double[] seconds,
    double[] secondsLow,
    double[] secondsHigh,
    double[] hasty) {

  /** Times below this are as good as none: nobody has looked at an object in less. */
  private static final double SHORTEST = 0.1;

  private static final double LOG_HASTY = -StrictMath.log(3);

  /** 90 % of a normal distribution are within so many standard deviations. */
  private static final double NINETY_PERCENT = 1.6448536269514722;

  public WorkerPace {
    workers = List.copyOf(workers);
  }

  /**
   * Learns from times.
   *
   * @param times how long each answer took, in seconds; less than 0.1 counts as that
   * @throws IllegalArgumentException if there is none, or one is negative
   */
  public static WorkerPace of(NumericAnswers times) {
    if (times.size() == 0) {
      throw new IllegalArgumentException("there are no times");
    }
    int workers = times.workers().size();
    int[] answers = new int[workers];
    double[] logs = new double[times.size()];
    for (int answer = 0; answer < logs.length; answer++) {
      double seconds = times.number(answer);
      if (seconds < 0) {
        throw new IllegalArgumentException(
            "answer %d took %s seconds; it must not be negative".formatted(answer, seconds));
      }
      logs[answer] = StrictMath.log(Math.max(SHORTEST, seconds));
      answers[times.worker(answer)]++;
    }
    PaceModel model = PaceModel.fit(times, logs);
    double[] seconds = new double[workers];
    double[] low = new double[workers];
    double[] high = new double[workers];
    double[] hasty = new double[workers];
    for (int worker = 0; worker < workers; worker++) {
      double own = model.ownOf(worker);
      double spread = StrictMath.sqrt(model.varianceOf(worker));
      seconds[worker] = StrictMath.exp(model.typical() + own);
      low[worker] = StrictMath.exp(model.typical() + own - NINETY_PERCENT * spread);
      high[worker] = StrictMath.exp(model.typical() + own + NINETY_PERCENT * spread);
      hasty[worker] = Normal.below((LOG_HASTY - own) / spread);
    }
    return new WorkerPace(times.workers(), answers, seconds, low, high, hasty);
  }
}
