package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;
import java.util.Arrays;

/**
 * The rounds of {@link DawidSkene}: posteriors of all objects given the parameters, then parameters
 * given the posteriors. One pass over the answers does both, on large batches with all processors.
 * Used once; not safe for threads.
 */
final class ExpectationMaximization {
  private final CategoricalAnswers answers;
  private final AnswersByObject grouped;
  private final ConfusionCells cells;
  private final Candidates candidates;
  private final ConfusionModel confusion;
  private final ClassFrequencies frequencies;
  private final UnnamedClasses unnamed;
  private final double[] posterior;
  private final int mostCandidates;
  private Counts counts;

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
    this.posterior = new double[candidates.classes().length];
    this.mostCandidates = candidates.mostPerObject();
    this.counts = new Counts(cells.cellCount(), frequencies.size());
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
      confusion.maximize(counts.cell);
      frequencies.maximize(counts.ofClass);
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
    Counts sum = null;
    for (Counts part : ObjectRanges.map(grouped.start(), this::expect)) {
      if (sum == null) {
        sum = part;
      } else {
        sum.add(part);
      }
    }
    counts = sum == null ? new Counts(cells.cellCount(), frequencies.size()) : sum;
    unnamed.addExpectedCounts(counts.unnamed, counts.ofClass);
    confusion.addLogPrior(counts.logPosterior);
    frequencies.addLogPrior(counts.logPosterior);
    return counts.logPosterior.toDouble();
  }

  private Counts expect(int from, int to) {
    Counts part = new Counts(cells.cellCount(), frequencies.size());
    long[] joint = new long[mostCandidates + 1];
    for (int object = from; object < to; object++) {
      part.logPosterior.add(expect(object, joint, part));
    }
    return part;
  }

  /**
   * One object; returns the {@link FixedPoint} logarithm of the probability of its answers.
   *
   * @param joint room for a number per candidate of the object and, last, for all other classes
   *     together
   */
  private long expect(int object, long[] joint, Counts part) {
    int first = candidates.start()[object];
    int slots = candidates.count(object);
    for (int slot = 0; slot < slots; slot++) {
      joint[slot] = frequencies.logFrequency(candidates.classAt(object, slot));
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
    double share = 1.0 / total;
    for (int slot = 0; slot <= slots; slot++) {
      double probability = joint[slot] * share;
      joint[slot] = FixedPoint.ofPositive(probability);
      if (slot < slots) {
        posterior[first + slot] = probability;
        part.ofClass[candidates.classAt(object, slot)] += joint[slot];
      }
    }
    cells.addExpectedCounts(object, joint, part.cell);
    unnamed.add(object, joint[slots], part.unnamed);
    return best + FixedPoint.log(FixedPoint.toDouble(total));
  }

  /** Expected counts over a range of objects. */
  private static final class Counts {
    private final long[] cell;
    private final long[] ofClass;
    private final UnnamedClasses.Shares unnamed;
    private final ExactSum logPosterior = FixedPoint.exactSum();

    Counts(int cellCount, int classCount) {
      this.cell = new long[cellCount];
      this.ofClass = new long[classCount];
      this.unnamed = new UnnamedClasses.Shares(classCount);
    }

    void add(Counts other) {
      for (int i = 0; i < cell.length; i++) {
        cell[i] += other.cell[i];
      }
      for (int i = 0; i < ofClass.length; i++) {
        ofClass[i] += other.ofClass[i];
      }
      unnamed.add(other.unnamed);
      logPosterior.add(other.logPosterior);
    }
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
        confusion.evidence(counts.cell, frequencies.objects(counts.ofClass), answers.workers());
    CategoricalDetails details =
        new CategoricalDetails(
            answers,
            grouped,
            winner,
            probabilities,
            evidence,
            confusion,
            CategoricalDetails.SPAM_NOT_MODELLED);
    return new CategoricalResult(
        winner, confidence, probabilities, trace.length, trace, evidence, details);
  }
}
