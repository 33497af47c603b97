package io.plumbline.autolabel.bound;

/**
 * A bet against the claim that the mean loss of a finite population is at least some value, while
 * its objects are drawn one by one at random without replacement. The capital is a nonnegative
 * supermartingale if the claim is true, so it ever reaches {@code 1 / risk} with probability {@code
 * risk} at most: the claim may be looked at after every draw. Losses need not be whole, as when a
 * person's own label is only probably right. Waudby-Smith and Ramdas, "Estimating means of bounded
 * random variables by betting", JRSS B 86 (2024), section 5: the conditional mean under the claim
 * moves as objects leave the population.
 *
 * <p>Not safe for threads.
 */
public final class BettingTest {

  /** The most of the capital that a single draw may lose. */
  private static final double LARGEST_STAKE = 0.75;

  private static final double PRIOR_VARIANCE = 0.25;

  private final int size;
  private final double claimedSum;
  private final double stakeFactor;
  private double capital = 1;
  private double highest = 1;
  private int drawn;
  private double sum;
  private double squares = PRIOR_VARIANCE;

  /**
   * @param size number of objects in the population
   * @param claimedMean the claim: the population's mean loss is at least this, 0 to 1
   * @param planned about how many will be drawn; the bet is sized for that number, and valid for
   *     any
   * @param risk for which the bet is sized, more than 0 and less than 1
   */
  public BettingTest(int size, double claimedMean, int planned, double risk) {
    this.size = size;
    this.claimedSum = claimedMean * size;
    this.stakeFactor = 2 * StrictMath.log(1 / risk) / Math.max(1, planned);
  }

  /**
   * One more object was drawn.
   *
   * @param loss 0 to 1
   * @throws IllegalStateException if the whole population was drawn already
   */
  public void draw(double loss) {
    if (drawn == size) {
      throw new IllegalStateException("all %d objects were drawn".formatted(size));
    }
    double expected = (claimedSum - sum) / (size - drawn);
    if (expected <= 0) {
      // What was seen is more than the claim needs: it can no longer be refuted.
      capital = 0;
    } else if (expected > 1) {
      // What is left cannot make the claim true.
      capital = Double.POSITIVE_INFINITY;
    } else {
      double stake =
          Math.min(
              StrictMath.sqrt(stakeFactor / (squares / (drawn + 1))),
              LARGEST_STAKE / Math.max(expected, 1 - expected));
      capital *= 1 + stake * (expected - loss);
    }
    highest = Math.max(highest, capital);
    drawn++;
    sum += loss;
    double deviation = loss - (sum + 0.5) / (drawn + 1);
    squares += deviation * deviation;
  }

  /**
   * The chance, if the claim were true, that the bet would ever have gone so well: 1 / highest
   * capital.
   */
  public double pValue() {
    return 1 / highest;
  }
}
