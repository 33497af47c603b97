package io.plumbline.consolidation.spam;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import java.util.Arrays;

/**
 * The probability that a worker's answers do not depend on the objects, from nothing but how far
 * answers are apart.
 *
 * <p>Who looks gives answers that are nearer to what others gave to the same object than to what
 * they gave to other objects; see {@link Encounters}. A worker looks in a share s of the answers.
 * An encounter of two workers who both look hits as often as the object allows, any other by
 * chance, so that answers of a crowd of spammers tell nothing about whoever meets them. Spam is s =
 * 0, with a probability of {@value #PRIOR_SPAM} before anything is seen; else s has the density 2
 * s, so that a worker who looks seldom, or sees badly, is no spammer once that shows. What comes
 * out is the posterior probability of s = 0, with s integrated out.
 *
 * <p>How often lookers hit is learned with the shares of all workers in {@value #ROUNDS} rounds,
 * for each object from the answers of the others: where all objects look alike, nobody hits more
 * often than by chance, and nobody is suspected for it. An answer counts once, however many
 * partners it meets, since those say the same. Workers whose objects nobody else answered keep the
 * prior.
 *
 * <p>Time: for each answer up to {@value Encounters#OTHERS} + {@value Encounters#PARTNERS}
 * distances.
 */
public final class SpamByDistance {
  static final double PRIOR_SPAM = 0.05;
  static final int ROUNDS = 10;

  /** How often those who look are expected to hit before anything is seen. */
  private static final double USUAL_HITS = 0.9;

  /** How many encounters that rate of all objects counts for in the rate of each. */
  private static final double PRIOR_ENCOUNTERS = 2;

  /** Shares that are tried, denser towards 0, where the answers of many objects have to tell. */
  private static final int SHARES = 16;

  private static final double[] SHARE = new double[SHARES];
  private static final double[] PRIOR = new double[SHARES];

  static {
    for (int index = 0; index < SHARES; index++) {
      double root = (index + 0.5) / SHARES;
      SHARE[index] = root * root;
      // The density 2 s, times ds = 2 root × a step of the root.
      PRIOR[index] = 2 * SHARE[index] * 2 * root / SHARES;
    }
  }

  /** Sums of whole numbers of this part of 1 are exact in every order. */
  private static final double UNIT = 1L << 40;

  private final ComparableAnswers answers;
  private final Encounters encounters;
  private final double[] spam;
  private final double[] looks;

  private SpamByDistance(ComparableAnswers answers) {
    this.answers = answers;
    this.encounters = Encounters.of(answers);
    this.spam = new double[answers.workers()];
    this.looks = new double[answers.workers()];
    Arrays.fill(spam, PRIOR_SPAM);
    Arrays.fill(looks, (1 - PRIOR_SPAM) * 2 / 3);
  }

  /**
   * Suspects.
   *
   * @return per worker, the probability that the answers do not depend on the objects, 0 to 1
   */
  public static double[] of(ComparableAnswers answers) {
    SpamByDistance model = new SpamByDistance(answers);
    double usual = USUAL_HITS;
    for (int round = 0; round < ROUNDS; round++) {
      Trust trust = model.trust();
      usual = round == 0 ? usual : trust.usual();
      model.judge(trust, usual);
    }
    return model.spam;
  }

  /**
   * How much each encounter says in this round.
   *
   * @param partner per encounter, how probably the partner looked
   * @param met per answer in the order, encounters of two who look, in units
   * @param hits per answer, those of them that hit, in units
   * @param metOfObject per object, the sum
   * @param hitsOfObject per object, the sum
   */
  @SuppressWarnings("ArrayRecordComponent") // internal
  private record Trust(
      double[] partner, long[] met, long[] hits, long[] metOfObject, long[] hitsOfObject) {

    /** How often encounters of two who look hit. */
    double usual() {
      OrderFreeSums sums = new OrderFreeSums(2);
      for (int object = 0; object < metOfObject.length; object++) {
        sums.add(0, hitsOfObject[object] / UNIT);
        sums.add(1, metOfObject[object] / UNIT);
      }
      return sums.get(1) > 0 ? sums.get(0) / sums.get(1) : 0;
    }

    /** The same for one object, without one of its answers. */
    double hits(int object, int at, double usual) {
      double rate =
          (PRIOR_ENCOUNTERS * usual + (hitsOfObject[object] - hits[at]) / UNIT)
              / (PRIOR_ENCOUNTERS + (metOfObject[object] - met[at]) / UNIT);
      return Math.min(rate, 1);
    }
  }

  private Trust trust() {
    ContentOrder order = encounters.order();
    int count = order.answer().length;
    long[] before = new long[count + 1];
    for (int at = 0; at < count; at++) {
      before[at + 1] = before[at] + Math.round(looks[worker(at)] * UNIT);
    }
    double[] partner = new double[encounters.hit().length];
    long[] met = new long[count];
    long[] hits = new long[count];
    long[] metOfObject = new long[answers.objects().size()];
    long[] hitsOfObject = new long[answers.objects().size()];
    for (int at = 0; at < count; at++) {
      int object = answers.object()[order.answer()[at]];
      for (int one = encounters.firstOf()[at]; one < encounters.firstOf()[at + 1]; one++) {
        int from = encounters.partnerFrom()[one];
        int to = encounters.partnerTo()[one];
        boolean own = from <= at && at < to;
        long sum = before[to] - before[from] - (own ? before[at + 1] - before[at] : 0);
        partner[one] = sum / UNIT / (to - from - (own ? 1 : 0));
        double both = looks[worker(at)] * partner[one];
        met[at] += Math.round(both * UNIT);
        hits[at] += Math.round(both * encounters.hit()[one] * UNIT);
      }
      metOfObject[object] += met[at];
      hitsOfObject[object] += hits[at];
    }
    return new Trust(partner, met, hits, metOfObject, hitsOfObject);
  }

  private void judge(Trust trust, double usual) {
    OrderFreeSums logs = new OrderFreeSums(answers.workers() * SHARES);
    for (int at = 0; at < encounters.order().answer().length; at++) {
      int from = encounters.firstOf()[at];
      int to = encounters.firstOf()[at + 1];
      long all = 0;
      for (int one = from; one < to; one++) {
        all += Math.round(trust.partner()[one] * UNIT);
      }
      double chance = encounters.chance()[at];
      int object = answers.object()[encounters.order().answer()[at]];
      double more = Math.max(0, trust.hits(object, at, usual) - chance);
      for (int one = from; all > 0 && more > 0 && one < to; one++) {
        double weight = trust.partner()[one] * UNIT / all;
        double rise = trust.partner()[one] * more;
        for (int index = 0; index < SHARES; index++) {
          double odds = logOdds(encounters.hit()[one], chance, chance + SHARE[index] * rise);
          logs.add(worker(at) * SHARES + index, weight * odds);
        }
      }
    }
    for (int worker = 0; worker < spam.length; worker++) {
      conclude(worker, logs);
    }
  }

  /** How much more likely an encounter is at one rate of hits than by chance, as a logarithm. */
  private static double logOdds(double hit, double chance, double rate) {
    double capped = Math.min(rate, 1 - 1e-3);
    return hit * StrictMath.log(capped / chance)
        + (1 - hit) * StrictMath.log((1 - capped) / (1 - chance));
  }

  private void conclude(int worker, OrderFreeSums logs) {
    double most = 0;
    for (int index = 0; index < SHARES; index++) {
      most = Math.max(most, logs.get(worker * SHARES + index));
    }
    double blind = PRIOR_SPAM * StrictMath.exp(-most);
    double seeing = 0;
    double share = 0;
    double prior = Arrays.stream(PRIOR).sum();
    for (int index = 0; index < SHARES; index++) {
      double mass =
          (1 - PRIOR_SPAM)
              * PRIOR[index]
              / prior
              * StrictMath.exp(logs.get(worker * SHARES + index) - most);
      seeing += mass;
      share += mass * SHARE[index];
    }
    spam[worker] = blind / (blind + seeing);
    looks[worker] = share / (blind + seeing);
  }

  private int worker(int position) {
    return answers.worker()[encounters.order().answer()[position]];
  }
}
