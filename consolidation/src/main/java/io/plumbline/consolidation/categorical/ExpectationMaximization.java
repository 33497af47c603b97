package io.plumbline.consolidation.categorical;

import java.util.Arrays;

/**
 * The rounds of {@link DawidSkene}: posteriors of all objects given the parameters, then parameters
 * given the posteriors. One pass over the answers does both. Used once; not safe for threads.
 */
final class ExpectationMaximization {
  private final CategoricalAnswers answers;
  private final AnswersByObject grouped;
  private final ConfusionCells cells;
  private final Candidates candidates;
  private final ConfusionModel confusion;
  private final ClassFrequencies frequencies;
  private final UnnamedClasses unnamed;
  private final long[] cellCounts;
  private final long[] classCounts;
  private final double[] posterior;

  /** Per candidate of the object at hand and, last, for all other classes together. */
  private final long[] joint;

  ExpectationMaximization(
      CategoricalAnswers answers,
      AnswersByObject grouped,
      ConfusionCells cells,
      ConfusionModel confusion,
      ClassFrequencies frequencies,
      UnnamedClasses unnamed) {
    this.answers = answers;
    this.grouped = grouped;
    this.cells = cells;
    this.candidates = cells.candidates();
    this.confusion = confusion;
    this.frequencies = frequencies;
    this.unnamed = unnamed;
    this.cellCounts = new long[cells.cellCount()];
    this.classCounts = new long[frequencies.size()];
    this.posterior = new double[candidates.classes().length];
    this.joint = new long[candidates.mostPerObject() + 1];
  }

  CategoricalResult run(int maxIterations, double tolerance) {
    double[] trace = new double[maxIterations];
    int iterations = 0;
    while (true) {
      trace[iterations] = expect();
      iterations++;
      if (iterations == maxIterations
          || (iterations > 1 && settled(trace, iterations, tolerance))) {
        return result(Arrays.copyOf(trace, iterations));
      }
      confusion.maximize(cellCounts);
      frequencies.maximize(classCounts);
    }
  }

  private static boolean settled(double[] trace, int iterations, double tolerance) {
    double last = trace[iterations - 1];
    return last - trace[iterations - 2] <= tolerance * Math.abs(last);
  }

  /**
   * Sets posteriors and expected counts from the parameters; returns the log posterior of the
   * parameters.
   */
  private double expect() {
    Arrays.fill(cellCounts, 0);
    Arrays.fill(classCounts, 0);
    unnamed.clear();
    ExactSum logPosterior = new ExactSum();
    confusion.addLogPrior(logPosterior);
    frequencies.addLogPrior(logPosterior);
    for (int object = 0; object < answers.objects().size(); object++) {
      logPosterior.add(expect(object));
    }
    unnamed.addExpectedCounts(classCounts);
    return logPosterior.toDouble();
  }

  /** One object; returns the {@link FixedPoint} logarithm of the probability of its answers. */
  private long expect(int object) {
    int first = candidates.start()[object];
    int slots = candidates.count(object);
    for (int slot = 0; slot < slots; slot++) {
      joint[slot] = frequencies.logFrequency(candidates.classes()[first + slot]);
    }
    cells.addLogLikelihood(object, confusion.logCell(), joint);
    joint[slots] = unnamed.logJoint(object);

    long best = joint[0];
    for (int slot = 1; slot <= slots; slot++) {
      best = Math.max(best, joint[slot]);
    }
    long total = 0;
    for (int slot = 0; slot <= slots; slot++) {
      joint[slot] = FixedPoint.exp(joint[slot] - best);
      total += joint[slot];
    }
    for (int slot = 0; slot <= slots; slot++) {
      double probability = joint[slot] / (double) total;
      joint[slot] = FixedPoint.of(probability);
      if (slot < slots) {
        posterior[first + slot] = probability;
        classCounts[candidates.classes()[first + slot]] += joint[slot];
      }
    }
    cells.addExpectedCounts(object, joint, cellCounts);
    unnamed.add(object, joint[slots]);
    return best + FixedPoint.log(FixedPoint.toDouble(total));
  }

  private CategoricalResult result(double[] trace) {
    int objectCount = answers.objects().size();
    int[] winner = new int[objectCount];
    double[] confidence = new double[objectCount];
    for (int object = 0; object < objectCount; object++) {
      for (int position = candidates.start()[object];
          position < candidates.start()[object + 1];
          position++) {
        if (posterior[position] > confidence[object]) {
          confidence[object] = posterior[position];
          winner[object] = candidates.classes()[position];
        }
      }
    }
    CategoricalPosterior probabilities =
        new CategoricalPosterior(
            frequencies.size(), candidates.start(), candidates.classes(), posterior);
    WorkerEvidence evidence =
        confusion.evidence(cellCounts, frequencies.objects(classCounts), answers.workers());
    CategoricalDetails details =
        new CategoricalDetails(
            answers,
            grouped,
            winner,
            probabilities,
            evidence,
            confusion,
            new double[answers.workers().size()]);
    return new CategoricalResult(
        winner, confidence, probabilities, trace.length, trace, evidence, details);
  }
}
