package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;
import io.plumbline.consolidation.probability.GammaFunctions;

/**
 * The parameters of {@link LatentStates} given expected counts: {@link FixedPoint} logarithms of
 * the probabilities of answers and of states. Not safe for threads.
 */
final class StateParameters implements VoteWeights {
  /** Prior pseudo-count of each class among the objects. */
  private static final double CLASS_PSEUDO_COUNT = 1;

  /** Rounds before the shared prior is learned: counts must mean something first. */
  private static final int ROUNDS_BEFORE_LEARNING = 3;

  private final Voices voices;
  private final LatentStateSettings settings;
  private final EarlierCounts earlier;
  private final SharedPrior prior;
  private final int perClass;
  private final int stateCount;
  private final long[] cellCount;
  private final long[] rowCount;
  private final double[] stateCountOf;
  private final long[] logCell;
  private final long[] logState;

  StateParameters(Voices voices, LatentStateSettings settings, EarlierCounts earlier) {
    this.voices = voices;
    this.settings = settings;
    this.earlier = earlier;
    this.prior = new SharedPrior(voices.classCount(), settings.right(), settings.wrong());
    this.perClass = settings.statesPerClass();
    this.stateCount = voices.classCount() * perClass;
    this.cellCount = new long[voices.count() * stateCount];
    this.rowCount = new long[voices.workerCount() * stateCount];
    this.stateCountOf = new double[stateCount];
    this.logCell = new long[cellCount.length];
    this.logState = new long[stateCount];
  }

  /** Per voice × state. */
  long[] logCell() {
    return logCell;
  }

  /** Per state; all 0 if the classes are taken for equally frequent. */
  long[] logState() {
    return logState;
  }

  @Override
  public boolean logarithmic() {
    return true;
  }

  @Override
  public double weight(int worker, int label, int forClass, int againstClass) {
    int voice = voices.find(worker, label);
    long weight =
        logCell[voice * stateCount + forClass * perClass]
            - logCell[voice * stateCount + againstClass * perClass];
    return FixedPoint.toDouble(weight);
  }

  /**
   * The probability of a worker's answer to objects of a class, as the worker's other answers have
   * it. Only with one state per class.
   *
   * @param own {@link FixedPoint} expected count that one answer of the voice adds to the class
   */
  double probabilityWithout(int voice, int truth, long own) {
    double said = FixedPoint.toDouble(Math.max(0, cellCount[voice * stateCount + truth] - own));
    int row = voices.worker()[voice] * stateCount + truth;
    double all = FixedPoint.toDouble(Math.max(0, rowCount[row] - own));
    return (said + prior.pseudoCount(truth, voices.label()[voice])) / (all + prior.total(truth));
  }

  /** Fits the parameters to expected counts. */
  void fit(StateCounts counts, int round) {
    takeCounts(counts);
    if (settings.sharedPrior() && round >= ROUNDS_BEFORE_LEARNING) {
      learnPrior();
    }
    fitCells();
    fitStates(counts);
  }

  private void takeCounts(StateCounts counts) {
    for (int row = 0; row < rowCount.length; row++) {
      rowCount[row] = earlier.row()[row / perClass] / perClass;
    }
    for (int cell = 0; cell < cellCount.length; cell++) {
      int voice = cell / stateCount;
      int state = cell % stateCount;
      cellCount[cell] = counts.cell[cell] + earlier.cell()[cell / perClass] / perClass;
      rowCount[voices.worker()[voice] * stateCount + state] += counts.cell[cell];
    }
  }

  private void learnPrior() {
    double[] count = new double[voices.count()];
    double[] row = new double[voices.workerCount()];
    for (int truth = 0; truth < stateCount; truth++) {
      for (int voice = 0; voice < count.length; voice++) {
        count[voice] = FixedPoint.toDouble(cellCount[voice * stateCount + truth]);
      }
      for (int worker = 0; worker < row.length; worker++) {
        row[worker] = FixedPoint.toDouble(rowCount[worker * stateCount + truth]);
      }
      prior.learn(truth, voices.label(), count, row);
    }
  }

  private void fitCells() {
    long[] logRow = new long[rowCount.length];
    for (int row = 0; row < logRow.length; row++) {
      int truth = row % stateCount / perClass;
      logRow[row] = logExpected(FixedPoint.toDouble(rowCount[row]) + prior.total(truth));
    }
    for (int voice = 0; voice < voices.count(); voice++) {
      int label = voices.label()[voice];
      int firstRow = voices.worker()[voice] * stateCount;
      for (int state = 0; state < stateCount; state++) {
        int cell = voice * stateCount + state;
        double pseudo = prior.pseudoCount(state / perClass, label);
        logCell[cell] =
            logExpected(FixedPoint.toDouble(cellCount[cell]) + pseudo) - logRow[firstRow + state];
      }
    }
  }

  private void fitStates(StateCounts counts) {
    int classCount = voices.classCount();
    long allObjects = 0;
    for (int truth = 0; truth < classCount; truth++) {
      long ofClass = FixedPoint.of(CLASS_PSEUDO_COUNT) + earlier.objects()[truth];
      long statesOfClass = 0;
      for (int m = 0; m < perClass; m++) {
        int state = truth * perClass + m;
        long count = counts.state[state];
        ofClass += count;
        long inClass =
            count
                + FixedPoint.of(settings.statePseudoCount())
                + earlier.objects()[truth] / perClass;
        stateCountOf[state] = FixedPoint.toDouble(inClass);
        statesOfClass += inClass;
      }
      allObjects += ofClass;
      for (int m = 0; m < perClass; m++) {
        int state = truth * perClass + m;
        long withinClass =
            perClass == 1
                ? 0
                : logExpected(stateCountOf[state])
                    - logExpected(FixedPoint.toDouble(statesOfClass));
        logState[state] = withinClass + logExpected(FixedPoint.toDouble(ofClass));
      }
    }
    long logAll = logExpected(FixedPoint.toDouble(allObjects));
    boolean uniform = settings.frequencies() == LatentStateSettings.Frequencies.UNIFORM;
    for (int state = 0; state < stateCount; state++) {
      logState[state] = uniform ? 0 : logState[state] - logAll;
    }
  }

  /** The logarithm of a parameter, or its expectation over the Dirichlet posterior. */
  private long logExpected(double count) {
    return settings.variational()
        ? FixedPoint.of(GammaFunctions.digamma(count))
        : FixedPoint.log(count);
  }

  /**
   * The Kullback–Leibler divergence of the parameters' posterior from what was known before this
   * batch: what the evidence is lowered by.
   *
   * @param counts those that the parameters were fitted to
   */
  double divergence(StateCounts counts) {
    ExactSum sum = FixedPoint.exactSum();
    for (int row = 0; row < rowCount.length; row++) {
      int truth = row % stateCount / perClass;
      double before = FixedPoint.toDouble(earlier.row()[row / perClass] / perClass);
      double after = FixedPoint.toDouble(rowCount[row]) + prior.total(truth);
      sum.add(FixedPoint.of(logGammaRatio(after, before + prior.total(truth))));
    }
    for (int cell = 0; cell < cellCount.length; cell++) {
      int label = voices.label()[cell / stateCount];
      double pseudo = prior.pseudoCount(cell % stateCount / perClass, label);
      double before = FixedPoint.toDouble(earlier.cell()[cell / perClass] / perClass) + pseudo;
      double count = FixedPoint.toDouble(counts.cell[cell]);
      double gain = count * FixedPoint.toDouble(logCell[cell]);
      sum.add(FixedPoint.of(gain - logGammaRatio(before + count, before)));
    }
    addStateDivergence(counts, sum);
    return sum.toDouble();
  }

  private void addStateDivergence(StateCounts counts, ExactSum sum) {
    long all = 0;
    long allBefore = 0;
    for (int truth = 0; truth < voices.classCount(); truth++) {
      double stateBefore =
          settings.statePseudoCount() + FixedPoint.toDouble(earlier.objects()[truth] / perClass);
      long ofClass = 0;
      for (int state = truth * perClass; state < (truth + 1) * perClass; state++) {
        double count = FixedPoint.toDouble(counts.state[state]);
        double gain = count * FixedPoint.toDouble(logState[state]);
        double within = perClass == 1 ? 0 : logGammaRatio(stateBefore + count, stateBefore);
        sum.add(FixedPoint.of(gain - within));
        ofClass += counts.state[state];
      }
      double count = FixedPoint.toDouble(ofClass);
      if (perClass > 1) {
        double before = stateBefore * perClass;
        sum.add(FixedPoint.of(logGammaRatio(before + count, before)));
      }
      double classBefore = CLASS_PSEUDO_COUNT + FixedPoint.toDouble(earlier.objects()[truth]);
      sum.add(-FixedPoint.of(logGammaRatio(classBefore + count, classBefore)));
      all += ofClass;
      allBefore += earlier.objects()[truth] + FixedPoint.of(CLASS_PSEUDO_COUNT);
    }
    double before = FixedPoint.toDouble(allBefore);
    sum.add(FixedPoint.of(logGammaRatio(before + FixedPoint.toDouble(all), before)));
  }

  private static double logGammaRatio(double of, double by) {
    return GammaFunctions.logGamma(of) - GammaFunctions.logGamma(by);
  }
}
