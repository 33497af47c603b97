package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;

/**
 * Expected counts over a range of objects, all {@link FixedPoint}. Not safe for threads.
 *
 * <p>{@link #cell} has one entry per voice × state, {@link #state} one per state.
 */
final class StateCounts {
  final long[] cell;
  final long[] state;
  final ExactSum logEvidence = FixedPoint.exactSum();

  StateCounts(int voiceCount, int stateCount) {
    this.cell = new long[Math.multiplyExact(voiceCount, stateCount)];
    this.state = new long[stateCount];
  }

  /** Adds the posterior of one object's states. */
  void add(Voices voices, int object, long[] posterior) {
    int stateCount = state.length;
    for (int s = 0; s < stateCount; s++) {
      state[s] += posterior[s];
    }
    CellRuns.addFrom(
        posterior,
        cell,
        voices.voice(),
        voices.start()[object],
        voices.start()[object + 1],
        stateCount);
  }

  /** Adds the counts of another range. */
  void add(StateCounts other) {
    for (int i = 0; i < cell.length; i++) {
      cell[i] += other.cell[i];
    }
    for (int i = 0; i < state.length; i++) {
      state[i] += other.state[i];
    }
    logEvidence.add(other.logEvidence);
  }
}
