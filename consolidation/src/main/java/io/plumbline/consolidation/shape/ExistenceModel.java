package io.plumbline.consolidation.shape;

import java.util.Arrays;

/**
 * How probable it is that a candidate is an object, from who drew it and who did not.
 *
 * <p>A worker w draws an object with probability σ(a<sub>w</sub> + β·size + v), where v ~ N(0, s²)
 * is how well this object can be seen: a Rasch model, in which small objects are missed more often
 * and some are missed by many. What is no object is drawn with probability f<sub>w</sub>, given
 * that somebody drew it, or it would be no candidate. Everything is learned by expectation
 * maximisation with v integrated over seven Gauss–Hermite nodes, and with priors that decide where
 * there are few candidates: workers draw about 90 % of objects, four of five candidates are
 * objects. With one worker all candidates exist.
 *
 * <p>Time: rounds × (candidate, worker who looked) pairs × 7. Sums are taken over integers in units
 * of 2<sup>−32</sup>, so they do not depend on the order. Used once; not safe for threads.
 */
public final class ExistenceModel {
  private static final int ROUNDS = 60;
  private static final double SETTLED = 1e-4;
  private static final double UNIT = 1L << 32;

  /** Nodes and weights for the standard normal distribution; Abramowitz and Stegun, table 25.10. */
  private static final double[] NODE = {
    -3.750439717725742,
    -2.366759410734541,
    -1.154405394739968,
    0,
    1.154405394739968,
    2.366759410734541,
    3.750439717725742
  };

  private static final double[] LOG_WEIGHT = {
    StrictMath.log(0.0005482688559722181), StrictMath.log(0.03075712396758651),
    StrictMath.log(0.2401231786050127), StrictMath.log(0.4571428571428571),
    StrictMath.log(0.2401231786050127), StrictMath.log(0.03075712396758651),
    StrictMath.log(0.0005482688559722181)
  };

  private static final double PRIOR_RECALL = 2.2;
  private static final double PRIOR_RECALL_WORKERS = 4;
  private static final double PRIOR_SIZE_SLOPE = 0.5;
  private static final double PRIOR_SPREAD = 1;
  private static final double PRIOR_PRECISION = 1;
  private static final double PRIOR_ALARM = 0.15;
  private static final double PRIOR_ALARM_ENTRIES = 10;
  private static final double WORKER_ALARM_ENTRIES = 4;
  private static final double PRIOR_EXISTENCE = 1.4;
  private static final double MOST_STEP = 0.5;

  /** The logarithm of a probability of nearly 0. */
  private static final long NEVER = units(-50);

  private final Sightings sightings;
  private final double[] recall;
  private final double[] alarm;
  private final double[] posterior;
  private double meanRecall = PRIOR_RECALL;
  private double sizeSlope = PRIOR_SIZE_SLOPE;
  private double spread = PRIOR_SPREAD;
  private double prior = PRIOR_EXISTENCE;
  private double priorSlope;

  private ExistenceModel(Sightings sightings) {
    this.sightings = sightings;
    this.recall = new double[sightings.workerCount()];
    this.alarm = new double[sightings.workerCount()];
    this.posterior = new double[sightings.groupCount()];
    Arrays.fill(recall, PRIOR_RECALL);
    Arrays.fill(alarm, PRIOR_ALARM);
  }

  /** Learns from all candidates. */
  static Existence fit(Sightings sightings) {
    ExistenceModel model = new ExistenceModel(sightings);
    for (int round = 0; round < ROUNDS; round++) {
      if (model.round() < SETTLED) {
        break;
      }
    }
    return model.result();
  }

  /** One round; returns the largest change of a posterior. */
  private double round() {
    ExistenceSums sums = new ExistenceSums(recall.length);
    double change = 0;
    for (int group = 0; group < posterior.length; group++) {
      Evidence evidence = evidence(group, -1);
      double before = posterior[group];
      posterior[group] = evidence.posterior();
      change = Math.max(change, Math.abs(before - posterior[group]));
      // Where only one looked, agreement cannot be learned.
      if (sightings.start()[group + 1] - sightings.start()[group] > 1) {
        collect(group, evidence, sums);
      }
    }
    maximize(sums);
    return change;
  }

  private void collect(int group, Evidence evidence, ExistenceSums sums) {
    double size = sightings.logSize()[group];
    for (int entry = sightings.start()[group]; entry < sightings.start()[group + 1]; entry++) {
      int worker = sightings.worker()[entry];
      int drew = sightings.drew()[entry] ? 1 : 0;
      for (int node = 0; node < NODE.length; node++) {
        double probability = sigmoid(recall[worker] + sizeSlope * size + spread * NODE[node]);
        double seen = evidence.seen()[node];
        double slope = seen * (drew - probability);
        double curve = seen * probability * (1 - probability);
        sums.addRecall(worker, slope, curve);
        sums.addSize(slope * size, curve * size * size);
        sums.addSpread(slope * NODE[node], curve * NODE[node] * NODE[node]);
      }
      sums.addAlarm(worker, drew * (1 - posterior[group]), 1 - posterior[group]);
    }
    double expected = sigmoid(prior + priorSlope * size);
    double curve = expected * (1 - expected);
    sums.addPrior(posterior[group] - expected, curve, size);
  }

  private void maximize(ExistenceSums sums) {
    double sum = 0;
    for (double value : sorted(recall)) {
      sum += value;
    }
    meanRecall =
        (sum + PRIOR_RECALL * PRIOR_RECALL_WORKERS) / (recall.length + PRIOR_RECALL_WORKERS);
    double alarms = sums.alarms() + PRIOR_ALARM * PRIOR_ALARM_ENTRIES;
    double meanAlarm = alarms / (sums.alarmEntries() + PRIOR_ALARM_ENTRIES);
    for (int worker = 0; worker < recall.length; worker++) {
      recall[worker] += step(sums.recall(worker), recall[worker] - meanRecall, 1);
      alarm[worker] =
          (sums.alarms(worker) + meanAlarm * WORKER_ALARM_ENTRIES)
              / (sums.alarmEntries(worker) + WORKER_ALARM_ENTRIES);
    }
    sizeSlope += step(sums.size(), sizeSlope - PRIOR_SIZE_SLOPE, PRIOR_PRECISION);
    spread = Math.max(0.1, spread + step(sums.spread(), spread - PRIOR_SPREAD, PRIOR_PRECISION));
    double[] priors = sums.priorStep(prior - PRIOR_EXISTENCE, priorSlope);
    prior += clamp(priors[0]);
    priorSlope += clamp(priors[1]);
  }

  /** A Newton step towards the mode under a normal prior. */
  private static double step(double[] slopeAndCurve, double offPrior, double precision) {
    return clamp((slopeAndCurve[0] - precision * offPrior) / (slopeAndCurve[1] + precision));
  }

  private static double clamp(double step) {
    return Math.max(-MOST_STEP, Math.min(MOST_STEP, step));
  }

  /**
   * What the sightings of a group say.
   *
   * @param without a worker whose sighting is left out, or −1
   */
  private Evidence evidence(int group, int without) {
    double size = sightings.logSize()[group];
    long[] seen = new long[NODE.length];
    long fake = 0;
    long nobodyFake = 0;
    boolean anyDrew = false;
    for (int entry = sightings.start()[group]; entry < sightings.start()[group + 1]; entry++) {
      int worker = sightings.worker()[entry];
      if (worker == without) {
        continue;
      }
      boolean drew = sightings.drew()[entry];
      anyDrew |= drew;
      for (int node = 0; node < NODE.length; node++) {
        double logit = recall[worker] + sizeSlope * size + spread * NODE[node];
        seen[node] += units(logSigmoid(drew ? logit : -logit));
      }
      long still = units(StrictMath.log1p(-alarm[worker]));
      fake += drew ? units(StrictMath.log(alarm[worker])) : still;
      nobodyFake += still;
    }
    // Without the only one who drew it, nobody says that there is a candidate.
    return Evidence.of(
        prior + priorSlope * size, LOG_WEIGHT, seen, fake, anyDrew ? nobodyFake : NEVER);
  }

  private Existence result() {
    Evidence[] all = new Evidence[posterior.length];
    double[] drawnIfReal = new double[posterior.length];
    double[] without = new double[sightings.worker().length];
    double averageAlarm = average(alarm);
    for (int group = 0; group < posterior.length; group++) {
      all[group] = evidence(group, -1);
      posterior[group] = all[group].posterior();
      for (int entry = sightings.start()[group]; entry < sightings.start()[group + 1]; entry++) {
        without[entry] = evidence(group, sightings.worker()[entry]).logit();
      }
      double total = 0;
      for (int node = 0; node < NODE.length; node++) {
        double logit = meanRecall + sizeSlope * sightings.logSize()[group] + spread * NODE[node];
        drawnIfReal[group] += all[group].seen()[node] * sigmoid(logit);
        total += all[group].seen()[node];
      }
      drawnIfReal[group] = total > 0 ? drawnIfReal[group] / total : sigmoid(meanRecall);
    }
    double[] logit = new double[posterior.length];
    Arrays.setAll(logit, group -> all[group].logit());
    return new Existence(sightings, posterior.clone(), logit, without, drawnIfReal, averageAlarm);
  }

  private static double average(double[] values) {
    double sum = 0;
    for (double value : sorted(values)) {
      sum += value;
    }
    return values.length == 0 ? PRIOR_ALARM : sum / values.length;
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  static long units(double value) {
    return Math.round(value * UNIT);
  }

  static double value(long units) {
    return units / UNIT;
  }

  static double sigmoid(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  static double logSigmoid(double logit) {
    return logit > 0
        ? -StrictMath.log1p(StrictMath.exp(-logit))
        : logit - StrictMath.log1p(StrictMath.exp(logit));
  }
}
